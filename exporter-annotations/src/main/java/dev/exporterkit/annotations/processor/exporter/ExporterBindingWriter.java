package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.processor.collector.BindingWriter;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.source.GeneratedSource;
import dev.exporterkit.annotations.processor.source.Imports;
import dev.exporterkit.annotations.processor.source.JavaText;
import dev.exporterkit.annotations.processor.source.Literals;
import dev.exporterkit.api.FailurePolicy;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.api.spi.ExporterDescriptor;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;
import javax.lang.model.element.TypeElement;

/** Writes the binding of one exporter. */
public final class ExporterBindingWriter {
  private static final String SUFFIX = "Exporter";

  private final ExporterModel exporter;
  private final JavaText text;
  private final Imports imports;

  private ExporterBindingWriter(ExporterModel exporter, TypeFinder types) {
    this.exporter = exporter;
    this.text =
        new JavaText(
            Names.packageOf(exporter.type()),
            Names.generated(exporter.type(), SUFFIX),
            types.besides(exporter.type()));
    this.imports = text.imports();
  }

  /**
   * Returns the binding of a sound exporter.
   *
   * @param processor is named as the generator
   */
  public static GeneratedSource write(
      ExporterModel exporter, TypeFinder types, Class<?> processor) {
    boolean marked = types.sees(exporter.type(), Generated.class);
    return new GeneratedSource(
        Names.generatedQualified(exporter.type(), SUFFIX),
        new ExporterBindingWriter(exporter, types).write(processor, marked),
        exporter.type());
  }

  private String write(Class<?> processor, boolean marked) {
    String author = imports.name(exporter.type());
    String list = imports.name(List.class);
    String anyClass = imports.name(Class.class) + "<?>";
    text.line("/** Describes {@link " + author + "}. */");
    text.generated(processor, marked);
    text.open(
        "public final class %s implements %s"
            .formatted(
                Names.generated(exporter.type(), SUFFIX), imports.name(ExporterBinding.class)));
    text.line("@" + imports.name(Override.class)).open("public " + anyClass + " type()");
    text.line("return " + author + ".class;").close();
    writeDescriptor();
    text.override(
        "public %s<%s<?>> collectors()".formatted(list, imports.name(CollectorBinding.class)));
    text.call("return " + list + ".of(", bindings(), ");").close();
    text.override("public " + anyClass + " options()");
    text.line("return " + exporter.options().map(this::literal).orElse("null") + ";").close();
    exporter.config().ifPresent(this::writeConfig);
    text.override("public %s<%s> guiceModules()".formatted(list, anyClass));
    text.call(
        "return " + list + ".of(", exporter.modules().stream().map(this::literal).toList(), ");");
    text.close();
    return text.close().text();
  }

  private void writeDescriptor() {
    String type = imports.name(ExporterDescriptor.class);
    String prefixes =
        String.join(", ", exporter.prefixes().stream().map(Literals::string).toList());
    String arguments =
        "%s, %s.of(%s), %d, %s"
            .formatted(
                Literals.string(exporter.name()),
                imports.name(List.class),
                prefixes,
                exporter.port().orElseThrow(),
                Literals.string(exporter.description()));
    text.override("public " + type + " descriptor()");
    text.chain("return new " + type + "(" + arguments + ")", behaviour()).close();
  }

  private List<String> behaviour() {
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

  private void writeConfig(TypeElement config) {
    text.override(
        "public %s<? extends %s> config()"
            .formatted(imports.name(Class.class), imports.name(Record.class)));
    text.line("return " + literal(config) + ";").close();
  }

  private List<String> bindings() {
    return exporter.collectors().stream()
        .map(entry -> entry.collector().type())
        .map(
            type -> imports.top(Names.packageOf(type), Names.generated(type, BindingWriter.SUFFIX)))
        .map(binding -> "new " + binding + "()")
        .toList();
  }

  private String literal(TypeElement type) {
    return imports.name(type) + ".class";
  }
}
