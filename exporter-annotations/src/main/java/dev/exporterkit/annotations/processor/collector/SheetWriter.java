package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.collector.SheetModel.MapRead;
import dev.exporterkit.annotations.processor.collector.SheetModel.NestedRead;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.source.JavaText;
import dev.exporterkit.api.spi.Cells;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.SheetBuilder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the methods that fill the rows of each record, and the loops that call them. */
final class SheetWriter {
  /**
   * HotSpot leaves methods above 8,000 bytes of code to the interpreter; a value takes up to 40.
   */
  private static final int MAX_VALUES_PER_METHOD = 100;

  private final JavaText text;
  private final BindingNames names;
  private final Expressions expressions;
  private final RowWriter rows;
  private final CellsWriter cells;
  private final Deque<Fill> pending = new ArrayDeque<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> elements = new HashSet<>();

  SheetWriter(JavaText text, BindingNames names, Expressions expressions) {
    this.text = text;
    this.names = names;
    this.expressions = expressions;
    this.rows = new RowWriter(text, names, expressions);
    this.cells = new CellsWriter(text, names);
  }

  /** Notes which records are elements of collections, where they may be null. */
  void noteElements(RowContainer container) {
    if (container instanceof RowContainer.OneSheet one) {
      one.sheet().nested().forEach(nested -> noteElements(nested.container()));
    } else if (container instanceof RowContainer.InOptional optional) {
      noteElements(optional.inner());
    } else if (container instanceof RowContainer.InMap map) {
      noteElements(map.inner());
    } else if (container instanceof RowContainer.InCollection collection) {
      noteElement(collection.inner());
    } else if (container instanceof RowContainer.InStream stream) {
      noteElement(stream.inner());
    }
  }

  /** Writes the statements that read everything which a container holds. */
  void read(
      RowContainer container, String expression, @Nullable String outer, Variables variables) {
    if (container instanceof RowContainer.OneSheet one) {
      text.line(
          "%s(%s%s, sheet);".formatted(names.sheet(one.sheet()), expression, argument(outer)));
      request(new Fill(one.sheet(), outer != null, false));
    } else if (container instanceof RowContainer.InTable table) {
      openTable(table.sheet(), expression, outer);
      text.close();
    } else if (container instanceof RowContainer.Dynamic) {
      text.line("sheet.add(" + expression + argument(outer) + ");");
    } else if (container instanceof RowContainer.InOptional optional) {
      text.open("if (" + expression + ".isPresent())");
      read(optional.inner(), expression + ".get()", outer, variables);
      text.close();
    } else if (container instanceof RowContainer.InCollection collection) {
      String element = variables.name(elementName(collection.inner()));
      String type = text.imports().name(collection.element());
      text.open("for (" + type + " " + element + " : " + expression + ")");
      read(collection.inner(), element, outer, variables);
      text.close();
    } else if (container instanceof RowContainer.InMap map) {
      map(map, expression, outer, variables);
    }
  }

  /** Writes the methods that are called so far, and those that they call. */
  void writeMethods() {
    while (!pending.isEmpty()) {
      write(pending.remove());
    }
  }

  /** Returns what writes the statements that read single values from a collector. */
  SingleValuesWriter singles(SheetModel sheet) {
    return new SingleValuesWriter(text, names, rows, sheet);
  }

  private void write(Fill fill) {
    SheetModel sheet = fill.sheet();
    String name = names.sheet(sheet);
    String source =
        fill.table()
            ? text.imports().name(Cells.class) + " cells"
            : text.imports().name(sheet.type()) + " row";
    String outer = fill.outer() ? text.imports().name(RowBuilder.class) + " outer, " : "";
    text.method(
        "private static void %s(%s, %s%s sheet)"
            .formatted(name, source, outer, text.imports().name(SheetBuilder.class)));
    Variables variables = new Variables();
    String handedDown = fill.outer() ? "outer" : null;
    if (sheet.schema().isPresent()) {
      if (!fill.table() && elements.contains(key(sheet))) {
        text.open("if (row == null)");
        text.line("sheet.nullRow(" + names.schema(sheet.schema().get()) + ");");
        text.line("return;").close();
      }
      begin(sheet, variables.name(name), fill.outer() ? ", outer" : "");
      if (fill.table()) {
        cells.labels(sheet.labels(), name);
      } else {
        rows.labels(sheet.labels(), "row", name, variables);
      }
      values(fill, name);
      handedDown = name;
    }
    for (MapRead map : sheet.maps()) {
      if (fill.table()) {
        cells.map(map, argument(handedDown), variables);
      } else {
        rows.map(map, "row", argument(handedDown), variables);
      }
    }
    for (NestedRead nested : sheet.nested()) {
      if (nested.container() instanceof RowContainer.OneSheet one && fill.table()) {
        fillFrom(one.sheet(), handedDown);
      } else {
        nested(nested, handedDown, variables);
      }
    }
    text.close();
    writeLaterValues(fill, name, source);
  }

  /** Reads the rows of a table, each in a call; leaves open what closes the table. */
  void openTable(SheetModel sheet, String expression, @Nullable String outer) {
    String type = text.imports().name(Cells.class);
    String record = text.imports().name(sheet.type());
    text.open("try (%s cells = sheet.cells(%s, %s.class))".formatted(type, expression, record));
    text.open("while (cells.next())");
    fillFrom(sheet, outer);
    text.close();
  }

  /** Calls what fills a row from the cells of a table. */
  private void fillFrom(SheetModel sheet, @Nullable String outer) {
    text.line("%s(cells%s, sheet);".formatted(names.sheet(sheet), argument(outer)));
    request(new Fill(sheet, outer != null, true));
  }

  private void values(Fill fill, String row) {
    SheetModel sheet = fill.sheet();
    if (sheet.info()) {
      text.line(row + ".info(0);");
      return;
    }
    List<ValueModel> values = sheet.values();
    if (values.size() <= MAX_VALUES_PER_METHOD) {
      values(fill, values, 0, row);
      return;
    }
    String source = fill.table() ? "cells" : "row";
    for (int first = 0; first < values.size(); first += MAX_VALUES_PER_METHOD) {
      text.line("%s(%s, %s);".formatted(chunk(row, first), source, row));
    }
  }

  private void values(Fill fill, List<ValueModel> values, int first, String row) {
    if (fill.table()) {
      cells.values(values, first, row);
    } else {
      rows.values(values, first, "row", row);
    }
  }

  private void writeLaterValues(Fill fill, String row, String source) {
    List<ValueModel> values = fill.sheet().values();
    if (values.size() <= MAX_VALUES_PER_METHOD
        || !known.add(key(fill.sheet()) + " values " + fill.table())) {
      return;
    }
    for (int first = 0; first < values.size(); first += MAX_VALUES_PER_METHOD) {
      int end = Math.min(values.size(), first + MAX_VALUES_PER_METHOD);
      text.method(
          "private static void %s(%s, %s %s)"
              .formatted(chunk(row, first), source, text.imports().name(RowBuilder.class), row));
      values(fill, values.subList(first, end), first, row);
      text.close();
    }
  }

  private void nested(NestedRead nested, @Nullable String outer, Variables variables) {
    String variable = variables.name(nested.name());
    text.line(
        "%s %s = %s;"
            .formatted(text.imports().name(nested.type()), variable, nested.accessor().on("row")));
    if (nested.container() instanceof RowContainer.InOptional optional) {
      text.open("if (" + variable + " != null && " + variable + ".isPresent())");
      read(optional.inner(), variable + ".get()", outer, variables);
    } else {
      text.open("if (" + variable + " != null)");
      read(nested.container(), variable, outer, variables);
    }
    text.close();
  }

  private void map(
      RowContainer.InMap map, String expression, @Nullable String outer, Variables variables) {
    String entry = variables.name("entry");
    rows.openEntries(map.key(), map.value(), entry, expression);
    String value = variables.name("value");
    text.line(text.imports().name(map.value()) + " " + value + " = " + entry + ".getValue();");
    text.open("if (" + value + " != null)");
    String row = variables.name("keyed");
    text.line(
        "%s %s = sheet.row(%s%s);"
            .formatted(
                text.imports().name(RowBuilder.class),
                row,
                names.schema(map.schema()),
                argument(outer)));
    int key = map.schema().labels().size() - 1;
    text.line(expressions.label(row, key, map.text(), entry + ".getKey()"));
    read(map.inner(), value, row, variables);
    text.close().close();
  }

  private void begin(SheetModel sheet, String row, String arguments) {
    text.line(
        "%s %s = sheet.row(%s%s);"
            .formatted(
                text.imports().name(RowBuilder.class),
                row,
                names.schema(sheet.schema().orElseThrow()),
                arguments));
  }

  private void request(Fill fill) {
    if (known.add(key(fill.sheet()) + fill.outer() + fill.table())) {
      pending.add(fill);
    }
  }

  private void noteElement(RowContainer inner) {
    if (inner instanceof RowContainer.OneSheet one) {
      elements.add(key(one.sheet()));
    }
    noteElements(inner);
  }

  private static String elementName(RowContainer container) {
    return container instanceof RowContainer.OneSheet one
        ? Names.variable(one.sheet().type().getSimpleName().toString())
        : container instanceof RowContainer.Dynamic ? "family" : "element";
  }

  private static String chunk(String row, int first) {
    return row + "Values" + (first / MAX_VALUES_PER_METHOD + 1);
  }

  private static String argument(@Nullable String outer) {
    return outer == null ? "" : ", " + outer;
  }

  private static String key(SheetModel sheet) {
    return sheet.type().getQualifiedName().toString();
  }

  /** A method to be written: for a record or its columns, with or without a row around it. */
  private record Fill(SheetModel sheet, boolean outer, boolean table) {}
}
