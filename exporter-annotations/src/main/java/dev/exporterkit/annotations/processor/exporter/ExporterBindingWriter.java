package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.processor.ExporterProcessor;
import dev.exporterkit.annotations.processor.collector.BindingWriter;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.source.Imports;
import dev.exporterkit.annotations.processor.source.JavaText;
import dev.exporterkit.annotations.processor.source.Literals;
import dev.exporterkit.api.FailurePolicy;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.ExporterDescriptor;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;
import javax.lang.model.element.TypeElement;

/** The binding of an exporter: a class that is written. */
public final class ExporterBindingWriter {
  private static final String SUFFIX = "Exporter";

  private final ExporterModel exporter;
  private final TypeFinder types;

  ExporterBindingWriter(ExporterModel exporter, TypeFinder types) {
    this.exporter = exporter;
    this.types = types;
  }

  /** Returns the name of the class with its package. */
  public String qualifiedName() {
    return Names.generatedQualified(exporter.type(), SUFFIX);
  }

  /** Returns the source of the class. */
  public String source() {
    String name = Names.generated(exporter.type(), SUFFIX);
    JavaText text =
        new JavaText(Names.packageOf(exporter.type()), name, types.besides(exporter.type()));
    Imports imports = text.imports();
    String author = imports.name(exporter.type());
    text.line("/** Describes {@link " + author + "}. */");
    text.generated(ExporterProcessor.class, types.sees(exporter.type(), Generated.class));
    text.header(
        "public final class " + name,
        "implements " + imports.name(dev.exporterkit.api.spi.ExporterBinding.class));
    String anyClass = imports.name(Class.class) + "<?>";
    text.line("@" + imports.name(Override.class)).open("public " + anyClass + " type()");
    text.line("return " + author + ".class;").close();
    writeDescriptor(text, imports);
    writeCollectors(text, imports);
    text.override("public " + anyClass + " options()");
    String options = exporter.options().map(type -> imports.name(type) + ".class").orElse("null");
    text.line("return " + options + ";").close();
    exporter.config().ifPresent(type -> writeConfig(text, imports, type));
    writeModules(text, imports);
    text.close();
    return text.text();
  }

  private void writeDescriptor(JavaText text, Imports imports) {
    String type = imports.name(ExporterDescriptor.class);
    String prefixes =
        String.join(", ", exporter.prefixes().stream().map(Literals::string).toList());
    text.override("public " + type + " descriptor()");
    text.chain(
        "return new " + type + "(",
        List.of(
            Literals.string(exporter.name()),
            imports.name(List.class) + ".of(" + prefixes + ")",
            String.valueOf(exporter.port()),
            Literals.string(exporter.description()),
            String.valueOf(exporter.internal())),
        behaviour(imports));
    text.close();
  }

  private List<String> behaviour(Imports imports) {
    List<String> calls = new ArrayList<>();
    String policy = exporter.annotation().constant("onFailure");
    if (!policy.equals(FailurePolicy.UP_GAUGE.name())) {
      calls.add(".onFailure(" + imports.name(FailurePolicy.class) + "." + policy + ")");
    }
    if (exporter.isProbe()) {
      calls.add(
          ".probes(%s, %s)"
              .formatted(
                  Literals.string(exporter.annotation().string("probePath")),
                  Literals.string(exporter.annotation().string("defaultModule"))));
    }
    return calls;
  }

  private static void writeConfig(JavaText text, Imports imports, TypeElement config) {
    text.override(
        "public %s<? extends %s> config()"
            .formatted(imports.name(Class.class), imports.name(Record.class)));
    text.line("return " + imports.name(config) + ".class;").close();
  }

  private void writeCollectors(JavaText text, Imports imports) {
    String list = imports.name(List.class);
    text.override(
        "public %s<%s<?>> collectors()".formatted(list, imports.name(CollectorBinding.class)));
    text.call(
        "return " + list + ".of(",
        exporter.collectors().stream()
            .map(entry -> "new " + binding(entry.collector().type(), imports) + "()")
            .toList(),
        ");");
    text.close();
  }

  private void writeModules(JavaText text, Imports imports) {
    String list = imports.name(List.class);
    text.override("public %s<%s<?>> guiceModules()".formatted(list, imports.name(Class.class)));
    text.call(
        "return " + list + ".of(",
        exporter.modules().stream().map(type -> imports.name(type) + ".class").toList(),
        ");");
    text.close();
  }

  private static String binding(TypeElement collector, Imports imports) {
    return imports.top(
        Names.packageOf(collector), Names.generated(collector, BindingWriter.SUFFIX));
  }
}
