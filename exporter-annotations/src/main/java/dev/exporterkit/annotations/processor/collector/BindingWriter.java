package dev.exporterkit.annotations.processor.collector;

import static java.util.stream.Collectors.joining;

import dev.exporterkit.annotations.processor.collector.CollectorModel.Fetch;
import dev.exporterkit.annotations.processor.collector.CollectorModel.Rows;
import dev.exporterkit.annotations.processor.collector.CollectorModel.SingleValues;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.source.GeneratedSource;
import dev.exporterkit.annotations.processor.source.Imports;
import dev.exporterkit.annotations.processor.source.JavaText;
import dev.exporterkit.annotations.processor.source.Literals;
import dev.exporterkit.api.GoDuration;
import dev.exporterkit.api.spi.Caching;
import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/** Writes the binding of one collector. */
public final class BindingWriter {
  /** The end of the name of every binding. */
  public static final String SUFFIX = "Binding";

  private final CollectorModel collector;
  private final JavaText text;
  private final Imports imports;
  private final BindingNames names = new BindingNames();
  private final HelperMethods helpers;
  private final SheetWriter sheets;

  private BindingWriter(CollectorModel collector, TypeFinder types) {
    this.collector = collector;
    this.text =
        new JavaText(
            Names.packageOf(collector.type()),
            Names.generated(collector.type(), SUFFIX),
            types.besides(collector.type()));
    this.imports = text.imports();
    this.helpers = new HelperMethods(imports);
    this.sheets = new SheetWriter(text, names, new Expressions(names, imports, helpers));
  }

  /**
   * Returns the binding of a sound collector.
   *
   * @param processor is named as the generator
   */
  public static GeneratedSource write(
      CollectorModel collector, TypeFinder types, Class<?> processor) {
    return new GeneratedSource(
        Names.generatedQualified(collector.type(), SUFFIX),
        new BindingWriter(collector, types)
            .write(processor, types.sees(collector.type(), Generated.class)),
        collector.type());
  }

  private String write(Class<?> processor, boolean marked) {
    String author = imports.name(collector.type());
    text.line("/** Exposes what {@link " + author + "} collects. */");
    text.generated(processor, marked);
    text.open(
        "public final class %s implements %s<%s>"
            .formatted(
                Names.generated(collector.type(), SUFFIX),
                imports.name(CollectorBinding.class),
                author));
    RowSchemaWriter constants = new RowSchemaWriter(text, names, collector.schemas());
    collector.enums().forEach(constants::writeTexts);
    collector.schemas().forEach(constants::writeSchema);
    writeType(author);
    writeDescriptor();
    writeSchemas();
    writeFetch(author);
    sheets.writeMethods();
    constants.writeMethods();
    helpers.writeTo(text);
    return text.close().text();
  }

  private void writeType(String author) {
    text.override("public " + imports.name(Class.class) + "<" + author + "> type()");
    text.line("return " + author + ".class;").close();
  }

  private void writeDescriptor() {
    String type = imports.name(CollectorDescriptor.class);
    text.override("public " + type + " descriptor()");
    String arguments =
        "%s, %s, %s"
            .formatted(
                Literals.string(collector.name()),
                Literals.string(collector.description()),
                collector.annotation().bool("enabled"));
    text.chain("return new " + type + "(" + arguments + ")", behaviour()).close();
  }

  private List<String> behaviour() {
    List<String> calls = new ArrayList<>();
    if (!collector.annotation().string("timeout").isEmpty()) {
      calls.add(".timeout(" + duration(collector.annotation().string("timeout")) + ")");
    }
    collector.cached().ifPresent(cached -> calls.add(".cached(" + caching(cached) + ")"));
    if (collector.isProbe()) {
      calls.add(".probe()");
    }
    if (collector.isDynamic()) {
      calls.add(".dynamic()");
    }
    return calls;
  }

  private String caching(Mirror cached) {
    String ttl = duration(cached.string("ttl"));
    String type = imports.name(Caching.class);
    return cached.string("maxStale").isEmpty()
        ? type + ".of(" + ttl + ")"
        : "new " + type + "(" + ttl + ", " + duration(cached.string("maxStale")) + ")";
  }

  private String duration(String text) {
    return imports.name(GoDuration.class) + ".parse(" + Literals.string(text) + ")";
  }

  private void writeSchemas() {
    String list = imports.name(List.class);
    text.override("public " + list + "<" + imports.name(RowSchema.class) + "> schemas()");
    text.call(
        "return " + list + ".of(", collector.schemas().stream().map(names::schema).toList(), ");");
    text.close();
  }

  private void writeFetch(String author) {
    text.override(
        "public void fetch(%s collector, %s run, %s sheet) throws %s"
            .formatted(
                author,
                imports.name(CollectRequest.class),
                imports.name(SheetBuilder.class),
                imports.name(Exception.class)));
    Fetch fetch = collector.fetch().orElseThrow();
    if (fetch instanceof Rows rows) {
      writeRows(rows);
      text.close();
    } else if (fetch instanceof SingleValues singles) {
      SingleValuesWriter writer = sheets.singles(singles.sheet());
      writer.writeFetch();
      text.close();
      writer.writeParts(author);
    }
  }

  /** Calls the author's method and reads what it returns. */
  private void writeRows(Rows rows) {
    RowContainer container = rows.container().orElseThrow();
    String method = rows.method().getSimpleName().toString();
    String arguments =
        rows.arguments().stream()
            .map(argument -> argument.on("run", imports))
            .collect(joining(", "));
    text.line(
        "%s returned = %s.requireNonNull(collector.%s(%s), %s);"
            .formatted(
                imports.name(rows.method().getReturnType()),
                imports.name(Objects.class),
                method,
                arguments,
                Literals.string(method + "() returned null")));
    sheets.noteElements(container);
    if (container instanceof RowContainer.InStream stream) {
      writeStream(stream);
    } else if (container instanceof RowContainer.InTable table) {
      sheets.openTable(table.sheet(), "returned", null);
      rethrowCause();
    } else if (container.isLazy()) {
      text.open("try");
      sheets.read(container, "returned", null, new Variables());
      rethrowCause();
    } else {
      sheets.read(container, "returned", null, new Variables());
    }
  }

  /** Reads a stream once and closes it. */
  private void writeStream(RowContainer.InStream stream) {
    text.open("try (returned)");
    text.open(
        "for (%s<%s> each = returned.iterator(); each.hasNext(); )"
            .formatted(imports.name(Iterator.class), imports.name(stream.element())));
    sheets.read(stream.inner(), "each.next()", null, new Variables());
    text.close();
    rethrowCause();
  }

  private void rethrowCause() {
    text.next("catch (" + imports.name(UncheckedIOException.class) + " e)");
    text.line("throw e.getCause();").close();
  }
}
