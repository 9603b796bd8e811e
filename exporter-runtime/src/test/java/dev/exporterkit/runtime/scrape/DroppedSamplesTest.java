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
import java.util.List;
import org.junit.jupiter.api.Test;

final class DroppedSamplesTest {
  private static final RowSchema JOBS =
      RowSchema.withLabels().gauge(ColumnType.LONG, "x_jobs", "Jobs.").build();

  private final DroppedSamples dropped =
      new DroppedSamples(
          new ExporterDescriptor("my-db", List.of("my_db"), 9100, "Db."), List.of("pool", "query"));

  @Test
  void everyCollectorHasOneCountFromZeroOn() {
    assertThat(text().lines().filter(line -> !line.startsWith("#")))
        .containsExactly(series("pool", 0), series("query", 0));
  }

  @Test
  void dropsAddUp() {
    dropped.add("pool", new Drop(Reason.INVALID_UTF8, "a", 2));
    dropped.add("pool", new Drop(Reason.NULL_ROW, "b", 3));
    dropped.add("pool", new Drop(Reason.NULL_ROW, "c", 1));
    assertThat(text().lines()).contains(series("pool", 6), series("query", 0));
    assertThat(dropped.byReason("pool"))
        .containsExactly(entry(Reason.NULL_ROW, 4L), entry(Reason.INVALID_UTF8, 2L));
    assertThat(dropped.byReason("query")).isEmpty();
  }

  @Test
  void collectorsThatClashAreCounted() {
    ResponseDrops drops = new ResponseDrops(dropped, System::nanoTime);
    drops.add(
        Exposition.of(List.of(Source.of(jobs(), "", "pool"), Source.of(jobs(), "", "query"))));
    assertThat(text().lines()).contains(series("pool", 0), series("query", 1));
  }

  @Test
  void whatIsNobodysIsCountedToo() {
    ResponseDrops drops = new ResponseDrops(dropped, System::nanoTime);
    drops.add(
        Source.of(new Sheet(List.of(), List.of(new Drop(Reason.BROKEN_VALUE, "process", 4)))));
    assertThat(text().lines()).contains("my_db_exporter_dropped_samples_total 4");
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
