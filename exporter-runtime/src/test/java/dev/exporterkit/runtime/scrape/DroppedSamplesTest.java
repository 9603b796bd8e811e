package dev.exporterkit.runtime.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.exporterkit.api.spi.ColumnType;
import dev.exporterkit.api.spi.Drop;
import dev.exporterkit.api.spi.Drop.Reason;
import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.api.spi.SheetBuilder;
import dev.exporterkit.runtime.exposition.Exposition;
import dev.exporterkit.runtime.exposition.Source;
import dev.exporterkit.runtime.exposition.Written;
import dev.exporterkit.runtime.flight.ManualClock;
import dev.exporterkit.runtime.log.LogLines;
import dev.exporterkit.runtime.log.LogOptions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DroppedSamplesTest {
  private static final RowSchema JOBS =
      RowSchema.withLabels().gauge(ColumnType.LONG, "x_jobs", "Jobs.").build();

  private final ManualClock clock = new ManualClock();
  private final DroppedSamples dropped =
      new DroppedSamples(
          new ExporterDescriptor("my-db", List.of("my_db"), 9100, "Db."),
          List.of("pool", "query"),
          clock);

  @Test
  void everyCollectorHasOneCountFromZeroOn() {
    assertThat(text().lines().filter(line -> !line.startsWith("#")))
        .containsExactly(series("pool", 0), series("query", 0));
  }

  @Test
  void dropsAddUp() {
    dropped.record("pool", new Drop(Reason.INVALID_UTF8, "a", 2));
    dropped.record("pool", new Drop(Reason.NULL_ROW, "b", 3));
    dropped.record("pool", new Drop(Reason.NULL_ROW, "c", 1));
    assertThat(text().lines()).contains(series("pool", 6), series("query", 0));
    assertThat(dropped.byReason("pool"))
        .containsExactly(entry(Reason.NULL_ROW, 4L), entry(Reason.INVALID_UTF8, 2L));
    assertThat(dropped.byReason("query")).isEmpty();
  }

  @Test
  void collectorsThatClashAreCounted() {
    dropped.record(
        Exposition.of(List.of(Source.of(jobs(), "", "pool"), Source.of(jobs(), "", "query"))));
    assertThat(text().lines()).contains(series("pool", 0), series("query", 1));
  }

  @Test
  void whatIsNobodysIsCountedToo() {
    dropped.record(
        Source.of(
            new Sheet(List.of(), List.of(new Drop(Reason.BROKEN_VALUE, "process", 4)), List.of())));
    assertThat(text().lines()).contains("my_db_exporter_dropped_samples_total 4");
  }

  @Test
  void dropsAreCountedBetweenLines() {
    try (LogLines lines = LogLines.capture(LogOptions.DEFAULT)) {
      for (int minute = 0; minute <= 5; minute++) {
        dropped.record("pool", new Drop(Reason.NULL_ROW, "a row is null", 2));
        clock.advance(Duration.ofMinutes(1));
      }

      assertThat(lines.withoutTime())
          .containsExactly(
              "level=WARN source=CollectorLog msg=\"Samples are dropped\" collector=pool"
                  + " reason=null_row count=2 example=\"a row is null\"",
              "level=WARN source=CollectorLog msg=\"Samples are dropped\" collector=pool"
                  + " reason=null_row count=10 example=\"a row is null\"");
    }
  }

  private static Sheet jobs() {
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);
    RowBuilder row = sheet.row(JOBS);
    row.value(0, 1L);
    return sheet.freeze();
  }

  private static String series(String collector, long count) {
    return "my_db_exporter_dropped_samples_total{collector=\"%s\"} %d".formatted(collector, count);
  }

  private String text() {
    return Written.text(Exposition.of(List.of(dropped.contribute())));
  }
}
