package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.collector.SheetModel.MapRead;
import dev.exporterkit.annotations.processor.source.Imports;
import dev.exporterkit.annotations.processor.source.JavaText;
import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.SheetBuilder;
import java.util.List;

/**
 * Writes the statements that read single values from a collector: in {@code fetch}, or where there
 * are many in methods that it calls.
 */
final class SingleValuesWriter {
  /** HotSpot leaves methods above 8,000 bytes of code to the interpreter. */
  private static final int MAX_PER_METHOD = 100;

  private final JavaText text;
  private final Imports imports;
  private final BindingNames names;
  private final RowWriter rows;
  private final SheetModel sheet;

  SingleValuesWriter(JavaText text, BindingNames names, RowWriter rows, SheetModel sheet) {
    this.text = text;
    this.imports = text.imports();
    this.names = names;
    this.rows = rows;
    this.sheet = sheet;
  }

  void writeFetch() {
    Variables variables = new Variables();
    if (sheet.schema().isPresent()) {
      text.line(
          "%s %s = sheet.row(%s);"
              .formatted(
                  imports.name(RowBuilder.class),
                  variables.name("values"),
                  names.schema(sheet.schema().get())));
      if (areFew(sheet.values())) {
        rows.values(sheet.values(), 0, "collector", "values");
      } else {
        call("values", sheet.values(), "values");
      }
    }
    if (areFew(sheet.maps())) {
      sheet.maps().forEach(map -> rows.map(map, "collector", "", variables));
    } else {
      call("maps", sheet.maps(), "sheet");
    }
  }

  /** Writes the methods that {@code fetch} calls. */
  void writeParts(String author) {
    if (!areFew(sheet.values())) {
      for (int first = 0; first < sheet.values().size(); first += MAX_PER_METHOD) {
        open("values", first, author, RowBuilder.class);
        rows.values(part(sheet.values(), first), first, "collector", "values");
        text.close();
      }
    }
    if (!areFew(sheet.maps())) {
      for (int first = 0; first < sheet.maps().size(); first += MAX_PER_METHOD) {
        open("maps", first, author, SheetBuilder.class);
        Variables variables = new Variables();
        for (MapRead map : part(sheet.maps(), first)) {
          rows.map(map, "collector", "", variables);
        }
        text.close();
      }
    }
  }

  private void call(String name, List<?> all, String filled) {
    for (int first = 0; first < all.size(); first += MAX_PER_METHOD) {
      text.line("%s(collector, run, %s);".formatted(method(name, first), filled));
    }
  }

  private void open(String name, int first, String author, Class<?> filled) {
    text.method(
        "private static void %s(%s collector, %s run, %s %s) throws %s"
            .formatted(
                method(name, first),
                author,
                imports.name(CollectRequest.class),
                imports.name(filled),
                filled == RowBuilder.class ? "values" : "sheet",
                imports.name(Exception.class)));
  }

  private static String method(String name, int first) {
    return name + (first / MAX_PER_METHOD + 1);
  }

  private static boolean areFew(List<?> all) {
    return all.size() <= MAX_PER_METHOD;
  }

  private static <T> List<T> part(List<T> all, int first) {
    return all.subList(first, Math.min(all.size(), first + MAX_PER_METHOD));
  }
}
