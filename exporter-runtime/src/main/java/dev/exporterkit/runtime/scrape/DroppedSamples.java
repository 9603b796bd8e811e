package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.spi.Drop;
import dev.exporterkit.api.spi.Drop.Reason;
import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.api.spi.Level;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.api.spi.SheetBuilder;
import dev.exporterkit.api.spi.Storage;
import dev.exporterkit.runtime.exposition.Source;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts what is left out of answers since the start, by collector and reason, from zero on. What
 * is nobody's, such as a clash with a metric of the process, has an empty collector. Thread-safe.
 */
public final class DroppedSamples implements Contributor {
  private static final String NOBODY = "";

  private final Level level;
  private final Map<String, AtomicLongArray> counts = new TreeMap<>();

  /** Counts for some collectors, by name. */
  public DroppedSamples(ExporterDescriptor exporter, Collection<String> collectors) {
    this.level =
        Level.withLabels("collector", "reason")
            .counter(
                Storage.LONG,
                exporter.name().replace('-', '_') + "_exporter_dropped_samples_total",
                "Samples and rows left out of answers because they would break them.")
            .build();
    counts.put(NOBODY, new AtomicLongArray(Reason.values().length));
    collectors.forEach(
        collector -> counts.put(collector, new AtomicLongArray(Reason.values().length)));
  }

  /** Counts what was left out of what a collector told. */
  public void add(String collector, Drop drop) {
    AtomicLongArray own = counts.getOrDefault(collector, counts.get(NOBODY));
    own.addAndGet(drop.reason().ordinal(), drop.count());
  }

  @Override
  public Source contribute() {
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);
    counts.forEach((collector, own) -> fill(sheet, collector, own));
    return Source.of(sheet.freeze());
  }

  private void fill(SheetBuilder sheet, String collector, AtomicLongArray own) {
    for (Reason reason : Reason.values()) {
      long count = own.get(reason.ordinal());
      // Only clashes between sources can be nobody's.
      if (!collector.equals(NOBODY) || count > 0) {
        RowBuilder row = sheet.row(level);
        row.label(0, collector);
        row.label(1, reason.name().toLowerCase(Locale.ROOT));
        row.value(0, count);
      }
    }
  }
}
