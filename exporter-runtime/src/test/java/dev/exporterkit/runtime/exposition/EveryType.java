package dev.exporterkit.runtime.exposition;

import dev.exporterkit.api.HistogramValue;
import dev.exporterkit.api.SummaryValue;
import dev.exporterkit.api.spi.ColumnType;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.api.spi.SheetBuilder;
import java.util.List;

/** A sheet with a family of each type, names that a waiver allows, and absent values. */
public final class EveryType {
  private static final RowSchema POOL =
      RowSchema.withLabels("pool", "note")
          .counter(
              ColumnType.LONG, "db_queries_total", "Queries, \"slow\" ones too.\nC:\\ as well.")
          .counter(ColumnType.DOUBLE, "db_busy_seconds_total", "Time spent in queries.")
          .counter(ColumnType.LONG, "db_errors", "A counter without its suffix.")
          .gauge(ColumnType.DOUBLE, "db_size_bytes", "Size on disk.")
          .untyped(ColumnType.DOUBLE, "db_odd_total", "Something from elsewhere.")
          .info("db_server_info", "About the server.")
          .stateSet("db_state", "What the pool does.", List.of("up", "down", "so \"so\""))
          .histogram("db_query_seconds", "Time for a query.")
          .summary("db_rows", "Rows in a result.")
          .build();
  private static final RowSchema SERVER =
      RowSchema.withLabels()
          .gauge(ColumnType.LONG, "db_up", "")
          .gauge(ColumnType.LONG, "db_never", "Has no sample.")
          .gauge(ColumnType.DOUBLE, "db_errors_ratio", "Share of failures.")
          .histogram("db_wait_seconds", "Time for a connection.")
          .build();

  private EveryType() {}

  /** Returns the sheet. */
  public static Sheet sheet() {
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);
    RowBuilder main = sheet.row(POOL);
    main.label(0, "main");
    main.label(1, "back\\slash \"quote\"\nü");
    main.value(0, 9_007_199_254_740_993L);
    main.value(1, 0.1);
    main.value(2, 3L);
    main.value(3, 1e21);
    main.value(4, Double.NaN);
    main.info(5);
    main.value(6, 0b101L);
    main.value(7, buckets(0.25, 1, 1e6));
    main.value(8, SummaryValue.withQuantiles(4, 10, new double[] {0.5, 1}, new double[] {2, 2.5}));
    RowBuilder other = sheet.row(POOL);
    other.label(0, "other");
    other.optionalLabel(1, null);
    other.value(0, 0L);
    other.value(3, Double.NEGATIVE_INFINITY);
    other.value(8, SummaryValue.of(0, 0));
    RowBuilder server = sheet.row(SERVER);
    server.value(0, 1L);
    server.value(2, 1.5e-7);
    server.value(3, buckets());
    return sheet.freeze();
  }

  private static HistogramValue buckets(double... bounds) {
    long[] counts = new long[bounds.length + 1];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = i + 1;
    }
    return HistogramValue.cumulative(bounds, counts, 12.5);
  }
}
