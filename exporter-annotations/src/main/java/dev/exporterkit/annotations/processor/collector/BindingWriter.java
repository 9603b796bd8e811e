package dev.exporterkit.annotations.processor.collector;

import static java.util.stream.Collectors.joining;

import dev.exporterkit.annotations.processor.collector.CollectorModel.Rows;
import dev.exporterkit.annotations.processor.collector.CollectorModel.SingleValues;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.source.Imports;
import dev.exporterkit.annotations.processor.source.JavaText;
import dev.exporterkit.annotations.processor.source.Literals;
import dev.exporterkit.api.GoDuration;
import dev.exporterkit.api.spi.Caching;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.Level;
import dev.exporterkit.api.spi.RunInput;
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
  private final List<EnumModel> enums;
  private final JavaText text;
  private final Imports imports;
  private final BindingNames names = new BindingNames();
  private final Helpers helpers;
  private final SheetWriter sheets;

  private BindingWriter(CollectorModel collector) {
    this.collector = collector;
    this.enums = collector.enums();
    this.text =
        new JavaText(Names.packageOf(collector.type()), Names.generated(collector.type(), SUFFIX));
    this.imports = text.imports();
    this.helpers = new Helpers(imports);
    this.sheets = new SheetWriter(text, names, new Expressions(names, imports, helpers));
  }

  /** Returns the source of the binding of a collector. */
  public static String write(CollectorModel collector) {
    return new BindingWriter(collector).write();
  }

  private String write() {
    String author = imports.name(collector.type());
    text.line("/** Exposes what {@link " + author + "} collects. */");
    text.line(
        "@%s(%s)"
            .formatted(
                imports.name(Generated.class),
                Literals.string("dev.exporterkit.annotations.processor.CollectorProcessor")));
    text.line("@SuppressWarnings({\"deprecation\", \"removal\"})");
    text.header(
        "public final class " + Names.generated(collector.type(), SUFFIX),
        "implements " + imports.name(CollectorBinding.class) + "<" + author + ">");
    LevelWriter constants = new LevelWriter(text, names);
    enums.forEach(constants::writeTexts);
    collector.levels().forEach(constants::writeLevel);
    writeType(author);
    writeDescriptor();
    writeLevels();
    writeFetch(author);
    sheets.writeMethods();
    helpers.writeTo(text);
    text.close();
    return text.text();
  }

  private void writeType(String author) {
    override("public Class<" + author + "> type()");
    text.line("return " + author + ".class;").close();
  }

  private void writeDescriptor() {
    String type = imports.name(CollectorDescriptor.class);
    override("public " + type + " descriptor()");
    text.chain(
        "return new " + type + "(",
        List.of(
            Literals.string(collector.name()),
            Literals.string(collector.description()),
            String.valueOf(collector.enabled())),
        behaviour());
    text.close();
  }

  private List<String> behaviour() {
    List<String> calls = new ArrayList<>();
    if (!collector.timeout().isEmpty()) {
      calls.add(".timeout(" + duration(collector.timeout()) + ")");
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

  private void writeLevels() {
    String list = imports.name(List.class);
    override("public " + list + "<" + imports.name(Level.class) + "> levels()");
    text.call(
        "return " + list + ".of(", collector.levels().stream().map(names::level).toList(), ");");
    text.close();
  }

  private void writeFetch(String author) {
    text.line("").line("@Override");
    text.header(
        "public void fetch(%s collector, %s run, %s sheet)"
            .formatted(author, imports.name(RunInput.class), imports.name(SheetBuilder.class)),
        "throws Exception");
    if (collector.fetch() instanceof Rows rows) {
      sheets.noteElements(rows.shape());
      writeRows(rows);
    } else if (collector.fetch() instanceof SingleValues singles) {
      sheets.readSingles(singles.sheet());
    }
    text.close();
  }

  private void writeRows(Rows rows) {
    Variables variables = new Variables();
    String arguments =
        rows.arguments().stream()
            .map(argument -> argument.on("run", imports))
            .collect(joining(", ", "(", ")"));
    String call = "collector." + rows.method() + arguments;
    String found =
        "%s.requireNonNull(%s, %s)"
            .formatted(
                imports.name(Objects.class),
                call,
                Literals.string(rows.method() + "() returned null"));
    if (rows.shape() instanceof Shape.InStream stream) {
      String element = imports.name(stream.element());
      text.loop("try (%s rows =".formatted(imports.name(rows.type())), found);
      text.open(
          "for (%s<%s> each = rows.iterator(); each.hasNext(); )"
              .formatted(imports.name(Iterator.class), element));
      sheets.read(stream.inner(), "each.next()", null, variables);
      text.close();
      text.next("catch (" + imports.name(UncheckedIOException.class) + " e)");
      text.line("throw e.getCause();").close();
    } else if (rows.shape() instanceof Shape.InOptional) {
      text.variable(imports.name(rows.type()) + " rows", found);
      sheets.read(rows.shape(), "rows", null, variables);
    } else {
      sheets.read(rows.shape(), found, null, variables);
    }
  }

  private void override(String method) {
    text.line("").line("@Override").open(method);
  }
}
