package dev.exporterkit.api.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Shows a sheet as lines, one for each sample, by level, row and column. */
final class SheetText {
  private SheetText() {}

  static List<String> lines(Sheet sheet) {
    return sheet.rows().stream().flatMap(SheetText::lines).toList();
  }

  private static Stream<String> lines(Rows rows) {
    return IntStream.range(0, rows.count()).boxed().flatMap(row -> lines(rows, row));
  }

  private static Stream<String> lines(Rows rows, int row) {
    return rows.columns().stream()
        .filter(column -> column.has(row))
        .map(column -> column.family().name() + labels(rows, row) + at(column, row));
  }

  static String labels(Rows rows, int row) {
    int start = rows.blockStart(row);
    return new String(rows.blocks(), start, rows.blockEnd(row) - start, UTF_8);
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
