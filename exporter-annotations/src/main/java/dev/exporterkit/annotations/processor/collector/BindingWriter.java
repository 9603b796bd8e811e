package dev.exporterkit.annotations.processor.collector;

import static java.util.stream.Collectors.joining;

import dev.exporterkit.annotations.processor.CollectorProcessor;
import dev.exporterkit.annotations.processor.collector.CollectorModel.Rows;
import dev.exporterkit.annotations.processor.collector.CollectorModel.SingleValues;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
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
  private final TypeFinder types;
  private final List<EnumModel> enums;
  private final JavaText text;
  private final Imports imports;
  private final BindingNames names = new BindingNames();
  private final HelperMethods helpers;
  private final SheetWriter sheets;

  private BindingWriter(CollectorModel collector, TypeFinder types) {
    this.collector = collector;
    this.types = types;
    this.enums = collector.enums();
    this.text =
        new JavaText(
            Names.packageOf(collector.type()),
            Names.generated(collector.type(), SUFFIX),
            types.besides(collector.type()));
    this.imports = text.imports();
    this.helpers = new HelperMethods(imports);
    this.sheets = new SheetWriter(text, names, new Expressions(names, imports, helpers));
  }

  /** Returns the source of the binding of a collector. */
  public static String write(CollectorModel collector, TypeFinder types) {
    return new BindingWriter(collector, types).write();
  }

  private String write() {
    String author = imports.name(collector.type());
    text.line("/** Exposes what {@link " + author + "} collects. */");
    text.generated(CollectorProcessor.class, types.sees(collector.type(), Generated.class));
    text.header(
        "public final class " + Names.generated(collector.type(), SUFFIX),
        "implements " + imports.name(CollectorBinding.class) + "<" + author + ">");
    LevelWriter constants = new LevelWriter(text, names, collector.levels());
    enums.forEach(constants::writeTexts);
    collector.levels().forEach(constants::writeLevel);
    writeType(author);
    writeDescriptor();
    writeLevels();
    writeFetch(author);
    sheets.writeMethods();
    constants.writeMethods();
    helpers.writeTo(text);
    text.close();
    return text.text();
  }

  private void writeType(String author) {
    text.override("public " + imports.name(Class.class) + "<" + author + "> type()");
    text.line("return " + author + ".class;").close();
  }

  private void writeDescriptor() {
    String type = imports.name(CollectorDescriptor.class);
    text.override("public " + type + " descriptor()");
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
    text.override("public " + list + "<" + imports.name(Level.class) + "> levels()");
    text.call(
        "return " + list + ".of(", collector.levels().stream().map(names::level).toList(), ");");
    text.close();
  }

  private void writeFetch(String author) {
    text.line("").line("@" + imports.name(Override.class));
    text.header(
        "public void fetch(%s collector, %s run, %s sheet)"
            .formatted(author, imports.name(RunInput.class), imports.name(SheetBuilder.class)),
        "throws " + imports.name(Exception.class));
    if (collector.fetch() instanceof Rows rows) {
      sheets.noteElements(rows.container());
      writeRows(rows);
    } else if (collector.fetch() instanceof SingleValues singles) {
      SingleValuesWriter writer = sheets.singles(singles.sheet());
      writer.writeFetch();
      text.close();
      writer.writeParts(author);
      return;
    }
    text.close();
  }

  private void writeRows(Rows rows) {
    String arguments =
        rows.arguments().stream()
            .map(argument -> argument.on("run", imports))
            .collect(joining(", ", "(", ")"));
    List<String> call =
        List.of(
            "collector." + rows.method() + arguments,
            Literals.string(rows.method() + "() returned null"));
    String head = imports.name(Objects.class) + ".requireNonNull(";
    String found = head + String.join(", ", call) + ")";
    String type = imports.name(rows.type());
    boolean inOne = text.fitsHere("    " + found + ") {") && !isLong(rows.container(), found);
    if (!inOne || rows.container() instanceof RowContainer.InOptional) {
      text.variable(type + " rows", head, call);
    }
    if (rows.container() instanceof RowContainer.InStream stream) {
      writeStream(stream, type, inOne ? found : "");
    } else if (rows.container() instanceof RowContainer.InOptional) {
      sheets.read(rows.container(), "rows", null, new Variables());
    } else {
      sheets.read(rows.container(), inOne ? found : "rows", null, new Variables());
    }
  }

  private boolean isLong(RowContainer container, String found) {
    return container instanceof RowContainer.OneSheet one
        && !text.fitsHere(names.sheet(one.sheet()) + "(" + found + ", sheet);");
  }

  /** Reads a stream that an expression gives; without one, that of the variable. */
  private void writeStream(RowContainer.InStream stream, String type, String found) {
    if (found.isEmpty()) {
      text.open("try (rows)");
    } else {
      text.loop("try (" + type + " rows =", found);
    }
    text.open(
        "for (%s<%s> each = rows.iterator(); each.hasNext(); )"
            .formatted(imports.name(Iterator.class), imports.name(stream.element())));
    sheets.read(stream.inner(), "each.next()", null, new Variables());
    text.close();
    text.next("catch (" + imports.name(UncheckedIOException.class) + " e)");
    text.line("throw e.getCause();").close();
  }
}
