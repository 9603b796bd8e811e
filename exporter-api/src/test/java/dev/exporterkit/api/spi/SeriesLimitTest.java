package dev.exporterkit.api.spi;

import static dev.exporterkit.api.spi.ColumnType.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.DynamicFamily;
import dev.exporterkit.api.HistogramValue;
import dev.exporterkit.api.spi.Drop.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SeriesLimitTest {
  private static final RowSchema POOL =
      RowSchema.withLabels("pool")
          .gauge(LONG, "db_open", "O.")
          .gauge(LONG, "db_idle", "I.")
          .build();
  private static final RowSchema QUERY =
      RowSchema.withLabels("pool", "query").gauge(LONG, "db_rows", "R.").build();
  private static final RowSchema WAITS =
      RowSchema.withLabels("pool").histogram("db_wait", "W.").build();

  @Test
  void rowsBeyondTheLimitAreDropped() {
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY, 5);
    for (int i = 0; i < 4; i++) {
      pool(sheet, "p" + i);
    }
    Sheet frozen = sheet.freeze();
    assertThat(SheetText.lines(frozen))
        .containsExactly(
            "db_open{pool=\"p0\"} 1",
            "db_idle{pool=\"p0\"} 2",
            "db_open{pool=\"p1\"} 1",
            "db_idle{pool=\"p1\"} 2");
    assertThat(frozen.drops())
        .containsExactly(
            new Drop(Reason.SERIES_LIMIT, "a row of db_open is beyond the limit of 5 series", 2));
  }

  @Test
  void smallRowsDoNotSlipIn() {
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY, 3);
    pool(sheet, "a");
    RowBuilder beyond = pool(sheet, "b");
    query(sheet, beyond, "q");
    query(sheet, pool(sheet, "c"), "q");
    Sheet frozen = sheet.freeze();
    assertThat(SheetText.lines(frozen)).hasSize(2);
    assertThat(frozen.drops().get(0).count()).isEqualTo(4);
  }

  @Test
  void rowsLeftOutOtherwiseTakeNoRoom() {
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY, 4);
    pool(sheet, "a");
    pool(sheet, "a");
    pool(sheet, null);
    pool(sheet, "b");
    Sheet frozen = sheet.freeze();
    assertThat(SheetText.lines(frozen)).hasSize(4);
    assertThat(frozen.drops())
        .extracting(Drop::reason)
        .containsExactly(Reason.BROKEN_LABEL, Reason.DUPLICATE_ROW);
  }

  @Test
  void histogramsCountTheirSamples() {
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY, 9);
    for (int i = 0; i < 3; i++) {
      RowBuilder row = sheet.row(WAITS);
      row.label(0, i);
      row.value(0, HistogramValue.cumulative(new double[] {1}, new long[] {1, 2}, 3));
    }
    Sheet frozen = sheet.freeze();
    assertThat(SheetText.lines(frozen)).hasSize(2);
    assertThat(frozen.drops())
        .containsExactly(
            new Drop(Reason.SERIES_LIMIT, "db_wait is beyond the limit of 9 series", 1));
  }

  @Test
  void dynamicFamiliesCountToo() {
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY, 1);
    sheet.add(
        DynamicFamily.untyped("shop_orders", "Orders.", "state").row(1, "paid").row(2, "open"));
    Sheet frozen = sheet.freeze();
    assertThat(SheetText.lines(frozen)).containsExactly("shop_orders{state=\"paid\"} 1.0");
    assertThat(frozen.drops()).hasSize(1);
  }

  @Test
  void rowsBeyondTheLimitTakeNoMemory() {
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY, 2);
    for (int i = 0; i < 100_000; i++) {
      pool(sheet, "pool " + i);
    }
    RowTable rows = sheet.freeze().tables().get(0);
    assertThat(rows.count()).isEqualTo(1);
    assertThat(rows.blocks()).hasSizeLessThan(1_000);
  }

  private static RowBuilder pool(SheetBuilder sheet, @Nullable String pool) {
    RowBuilder row = sheet.row(POOL);
    row.label(0, pool);
    row.value(0, 1);
    row.value(1, 2);
    return row;
  }

  private static void query(SheetBuilder sheet, RowBuilder pool, String query) {
    RowBuilder row = sheet.row(QUERY, pool);
    row.label(1, query);
    row.value(0, 1);
  }
}
