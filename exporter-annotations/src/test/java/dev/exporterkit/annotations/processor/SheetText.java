package dev.exporterkit.annotations.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.api.HistogramValue;
import dev.exporterkit.api.SummaryValue;
import dev.exporterkit.api.spi.Column;
import dev.exporterkit.api.spi.DoubleColumn;
import dev.exporterkit.api.spi.LongColumn;
import dev.exporterkit.api.spi.ObjectColumn;
import dev.exporterkit.api.spi.RowTable;
import dev.exporterkit.api.spi.Sheet;

/** A sheet as lines: {@code type name{labels} value}, and what was dropped. */
final class SheetText {
  private SheetText() {}

  static String of(Sheet sheet) {
    StringBuilder text = new StringBuilder();
    for (RowTable table : sheet.tables()) {
      for (Column column : table.columns()) {
        append(table, column, text);
      }
    }
    sheet
        .drops()
        .forEach(
            drop ->
                text.append(drop.reason())
                    .append(' ')
                    .append(drop.count())
                    .append("x: ")
                    .append(drop.detail())
                    .append('\n'));
    return text.toString();
  }

  private static void append(RowTable table, Column column, StringBuilder text) {
    for (int row = 0; row < table.count(); row++) {
      if (column.has(row)) {
        int start = table.blockStart(row);
        text.append(column.family().type())
            .append(' ')
            .append(column.family().name())
            .append(new String(table.blocks(), start, table.blockEnd(row) - start, UTF_8))
            .append(value(column, row))
            .append('\n');
      }
    }
  }

  private static String value(Column column, int row) {
    if (column instanceof LongColumn longs) {
      return Long.toString(longs.at(row));
    }
    if (column instanceof DoubleColumn doubles) {
      return Double.toString(doubles.at(row));
    }
    Object value = ((ObjectColumn) column).at(row);
    return value instanceof HistogramValue histogram
        ? "histogram of %d, sum %s".formatted(histogram.count(), histogram.sum())
        : "summary of %d, sum %s"
            .formatted(((SummaryValue) value).count(), ((SummaryValue) value).sum());
  }
}
