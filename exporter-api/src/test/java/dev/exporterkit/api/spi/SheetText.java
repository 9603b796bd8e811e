package dev.exporterkit.api.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Shows a sheet as lines, one for each sample, by schema, row and column. */
final class SheetText {
  private SheetText() {}

  static List<String> lines(Sheet sheet) {
    return sheet.tables().stream().flatMap(SheetText::lines).toList();
  }

  private static Stream<String> lines(RowTable table) {
    return IntStream.range(0, table.count()).boxed().flatMap(row -> lines(table, row));
  }

  private static Stream<String> lines(RowTable table, int row) {
    return table.columns().stream()
        .filter(column -> column.has(row))
        .map(column -> column.family().name() + labels(table, row) + at(column, row));
  }

  static String labels(RowTable table, int row) {
    int start = table.blockStart(row);
    return new String(table.blocks(), start, table.blockEnd(row) - start, UTF_8);
  }

  private static String at(Column column, int row) {
    if (column instanceof LongColumn longs) {
      return Long.toString(longs.at(row));
    }
    return column instanceof DoubleColumn doubles
        ? Double.toString(doubles.at(row))
        : ((ObjectColumn) column).at(row).getClass().getSimpleName();
  }
}
