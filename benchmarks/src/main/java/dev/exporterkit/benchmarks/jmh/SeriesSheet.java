package dev.exporterkit.benchmarks.jmh;

import dev.exporterkit.api.spi.ColumnType;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.api.spi.SheetBuilder;
import dev.exporterkit.benchmarks.series.Series;

/** The series of {@code SERIES.md} as a collector's sheet. */
final class SeriesSheet {
  static final RowSchema SCHEMA = schema();

  private SeriesSheet() {}

  static Sheet of(int rows) {
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);
    for (int row = 0; row < rows; row++) {
      RowBuilder values = sheet.row(SCHEMA);
      values.label(0, Series.proxy(row));
      values.label(1, Series.server(row));
      for (int column = 0; column < Series.COLUMNS; column++) {
        values.value(column, Series.requests(1, row, column));
        values.value(Series.COLUMNS + column, Series.ratio(1, row, column));
      }
    }
    return sheet.freeze();
  }

  private static RowSchema schema() {
    RowSchema.Builder schema = RowSchema.withLabels("proxy", "server");
    for (int column = 0; column < Series.COLUMNS; column++) {
      schema.counter(ColumnType.LONG, Series.requestsName(column), Series.requestsHelp(column));
    }
    for (int column = 0; column < Series.COLUMNS; column++) {
      schema.gauge(ColumnType.DOUBLE, Series.ratioName(column), Series.ratioHelp(column));
    }
    return schema.build();
  }
}
