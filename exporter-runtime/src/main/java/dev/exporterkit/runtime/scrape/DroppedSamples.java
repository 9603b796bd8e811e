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
import dev.exporterkit.runtime.exposition.Exposition;
import dev.exporterkit.runtime.exposition.Source;
import dev.exporterkit.runtime.log.Log;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Counts and logs the drops of responses, for each collector and reason. A drop without a
 * collector, such as a conflict with a metric of the process, is counted with an empty name.
 * Thread-safe.
 */
public final class DroppedSamples implements Contributor {
  private static final Log log = Log.of(CollectorLog.class);
  private static final String NO_COLLECTOR = "";
  private static final long REPEAT = TimeUnit.MINUTES.toNanos(5);

  /** Further families are counted, but not named in the log. */
  private static final int MAX_DETAIL = 1_500;

  private final RowSchema schema;
  private final LongSupplier nanoTime;
  private final Map<String, Map<Reason, Tally>> byCollector = new TreeMap<>();
  private final Map<Reason, Tally> others = tallies(NO_COLLECTOR);
  private final AtomicLong changes = new AtomicLong();
  private volatile Report last = new Report(-1, Source.of(Sheet.EMPTY));

  /** The counts after a number of changes. */
  private record Report(long changes, Source source) {}

  /** Counts for some collectors, by name. */
  public DroppedSamples(
      ExporterDescriptor exporter, Collection<String> collectors, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.schema =
        RowSchema.withLabels("collector")
            .counter(
                ColumnType.LONG,
                exporter.name().replace('-', '_') + "_exporter_dropped_samples_total",
                "Rows and samples dropped because they would have made a response invalid.")
            .build();
    collectors.forEach(collector -> byCollector.put(collector, tallies(collector)));
  }

  private Map<Reason, Tally> tallies(String collector) {
    Map<Reason, Tally> tallies = new EnumMap<>(Reason.class);
    for (Reason reason : Reason.values()) {
      tallies.put(reason, new Tally(collector));
    }
    return tallies;
  }

  /** Records the drops in the rows of a collector. */
  public void record(String collector, Drop drop) {
    requireNonNull(of(collector).get(drop.reason())).add(drop);
    changes.incrementAndGet();
  }

  /** Records the drops of a response, with one log line for each collector and reason. */
  public void record(Exposition exposition) {
    Map<Cause, Drop> byCause = new LinkedHashMap<>();
    exposition
        .drops()
        .forEach(
            lost ->
                byCause.merge(
                    new Cause(lost.collector(), lost.drop().reason()),
                    lost.drop(),
                    DroppedSamples::both));
    byCause.forEach((cause, drop) -> record(cause.collector(), drop));
  }

  private record Cause(String collector, Reason reason) {}

  private static Drop both(Drop first, Drop second) {
    String detail =
        first.detail().length() < MAX_DETAIL
            ? first.detail() + "; " + second.detail()
            : first.detail();
    return new Drop(first.reason(), detail, first.count() + second.count());
  }

  /** Records the drops of a source that is not a collector. */
  void record(Source contributed) {
    contributed.sheet().drops().forEach(drop -> record(NO_COLLECTOR, drop));
  }

  @Override
  public Source contribute() {
    Report report = last;
    // Read before the counts: a concurrent change is reported once more, never missed.
    long now = changes.get();
    if (report.changes() != now) {
      report = new Report(now, count());
      last = report;
    }
    return report.source();
  }

  /**
   * Returns the number of a collector's drops for each reason; those without a collector if empty.
   */
  public Map<Reason, Long> byReason(String collector) {
    Map<Reason, Long> counts = new EnumMap<>(Reason.class);
    of(collector)
        .forEach(
            (reason, tally) -> {
              if (tally.total() > 0) {
                counts.put(reason, tally.total());
              }
            });
    return counts;
  }

  private Map<Reason, Tally> of(String collector) {
    return byCollector.getOrDefault(collector, others);
  }

  private Source count() {
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);
    byCollector.forEach((collector, tallies) -> fill(sheet, collector, total(tallies)));
    long other = total(others);
    if (other > 0) {
      fill(sheet, NO_COLLECTOR, other);
    }
    return Source.of(sheet.freeze());
  }

  private static long total(Map<Reason, Tally> tallies) {
    return tallies.values().stream().mapToLong(Tally::total).sum();
  }

  private void fill(SheetBuilder sheet, String collector, long count) {
    RowBuilder row = sheet.row(schema);
    row.label(0, collector);
    row.value(0, count);
  }

  /** The drops of one collector for one reason, logged immediately and then every few minutes. */
  private final class Tally {
    private final String collector;
    private long total;
    private long logged;
    private long loggedAt;

    Tally(String collector) {
      this.collector = collector;
    }

    synchronized long total() {
      return total;
    }

    synchronized void add(Drop drop) {
      total += drop.count();
      long now = nanoTime.getAsLong();
      if (logged > 0 && now - loggedAt < REPEAT) {
        return;
      }
      log.warn(
          "Samples are dropped",
          "collector",
          collector.equals(NO_COLLECTOR) ? "all of one response" : collector,
          "reason",
          drop.reason(),
          "count",
          total - logged,
          "example",
          drop.detail());
      logged = total;
      loggedAt = now;
    }
  }
}
