package dev.exporterkit.runtime.scrape;

import static java.util.Objects.requireNonNull;

import dev.exporterkit.api.spi.ColumnType;
import dev.exporterkit.api.spi.Drop;
import dev.exporterkit.api.spi.Drop.Reason;
import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.api.spi.SheetBuilder;
import dev.exporterkit.runtime.exposition.Contributor;
import dev.exporterkit.runtime.exposition.Source;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what is left out of responses since the start, by collector, from zero on. What is
 * nobody's, such as a clash with a metric of the process, has an empty collector. Reasons are for
 * people, who find them on the landing page and in the log. Thread-safe.
 */
public final class DroppedSamples implements Contributor {
  private final RowSchema schema;
  private final Map<String, Map<Reason, LongAdder>> byCollector = new TreeMap<>();
  private final Map<Reason, LongAdder> nobodys = zeros();
  private final AtomicLong changes = new AtomicLong();
  private volatile Told last = new Told(-1, Source.of(Sheet.EMPTY));

  /** What was told after so many changes. */
  private record Told(long changes, Source source) {}

  /** Counts for some collectors, by name. */
  public DroppedSamples(ExporterDescriptor exporter, Collection<String> collectors) {
    this.schema =
        RowSchema.withLabels("collector")
            .counter(
                ColumnType.LONG,
                exporter.name().replace('-', '_') + "_exporter_dropped_samples_total",
                "Rows and samples left out of responses because they would make them invalid.")
            .build();
    collectors.forEach(collector -> byCollector.put(collector, zeros()));
  }

  private static Map<Reason, LongAdder> zeros() {
    Map<Reason, LongAdder> zeros = new EnumMap<>(Reason.class);
    for (Reason reason : Reason.values()) {
      zeros.put(reason, new LongAdder());
    }
    return zeros;
  }

  /** Counts what was left out of what a collector told. */
  public void add(String collector, Drop drop) {
    requireNonNull(of(collector).get(drop.reason())).add(drop.count());
    changes.incrementAndGet();
  }

  @Override
  public Source contribute() {
    Told told = last;
    // Read before the counts: a change meanwhile is told once more, never missed.
    long now = changes.get();
    if (told.changes() != now) {
      told = new Told(now, count());
      last = told;
    }
    return told.source();
  }

  /** Returns how much of a collector's was left out for each reason; of nobody's if it is empty. */
  public Map<Reason, Long> byReason(String collector) {
    Map<Reason, Long> counts = new EnumMap<>(Reason.class);
    of(collector)
        .forEach(
            (reason, count) -> {
              if (count.sum() > 0) {
                counts.put(reason, count.sum());
              }
            });
    return counts;
  }

  private Map<Reason, LongAdder> of(String collector) {
    return byCollector.getOrDefault(collector, nobodys);
  }

  private Source count() {
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);
    byCollector.forEach((collector, counts) -> fill(sheet, collector, total(counts)));
    long nobody = total(nobodys);
    if (nobody > 0) {
      fill(sheet, "", nobody);
    }
    return Source.of(sheet.freeze());
  }

  private static long total(Map<Reason, LongAdder> counts) {
    return counts.values().stream().mapToLong(LongAdder::sum).sum();
  }

  private void fill(SheetBuilder sheet, String collector, long count) {
    RowBuilder row = sheet.row(schema);
    row.label(0, collector);
    row.value(0, count);
  }
}
