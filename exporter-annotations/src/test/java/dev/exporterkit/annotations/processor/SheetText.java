package dev.exporterkit.annotations.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.api.HistogramValue;
import dev.exporterkit.api.SummaryValue;
import dev.exporterkit.api.spi.Column;
import dev.exporterkit.api.spi.DoubleColumn;
import dev.exporterkit.api.spi.LongColumn;
import dev.exporterkit.api.spi.ObjectColumn;
import dev.exporterkit.api.spi.Rows;
import dev.exporterkit.api.spi.Sheet;

/** A sheet as lines: {@code type name{labels} value}, and what was dropped. */
final class SheetText {
  private SheetText() {}

  static String of(Sheet sheet) {
    StringBuilder text = new StringBuilder();
    for (Rows rows : sheet.rows()) {
      for (Column column : rows.columns()) {
        append(rows, column, text);
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

  private static void append(Rows rows, Column column, StringBuilder text) {
    for (int row = 0; row < rows.count(); row++) {
      if (column.has(row)) {
        int start = rows.blockStart(row);
        text.append(column.family().type())
            .append(' ')
            .append(column.family().name())
            .append(new String(rows.blocks(), start, rows.blockEnd(row) - start, UTF_8))
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
