package dev.exporterkit.runtime.scrape;

import static java.util.Objects.requireNonNull;

import dev.exporterkit.api.NoDataException;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.runtime.flight.Flight;
import dev.exporterkit.runtime.flight.Result;
import dev.exporterkit.runtime.flight.Work;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One run of a collector, for all callers that wait for it: the work of its flight, and the
 * handling of the result.
 */
public final class CollectorRun implements Work<CollectorRun.Collected> {
  private final BoundCollector<?> collector;
  private final RunLog log;
  private final SharedFetches shared;
  private final AtomicReference<Sheet> earlier;
  private final CollectorInput.@Nullable Probed probed;

  /**
   * The rows that a collector returned.
   *
   * @param sheet its rows
   * @param noData why there are none; null if there is no reason
   */
  public record Collected(Sheet sheet, @Nullable NoDataException noData) {}

  private CollectorRun(
      BoundCollector<?> collector,
      RunLog log,
      SharedFetches shared,
      AtomicReference<Sheet> earlier,
      CollectorInput.@Nullable Probed probed) {
    this.collector = collector;
    this.log = log;
    this.shared = shared;
    this.earlier = earlier;
    this.probed = probed;
  }

  /**
   * Prepares a run for {@code /metrics}.
   *
   * @param earlier the rows of the previous run, and afterwards those of this one
   */
  static CollectorRun of(
      BoundCollector<?> collector,
      RunLog log,
      SharedFetches shared,
      AtomicReference<Sheet> earlier) {
    return new CollectorRun(collector, log, shared, earlier, null);
  }

  /** Prepares a run for a probe. */
  public static CollectorRun ofProbe(
      BoundCollector<?> collector, RunLog log, SharedFetches shared, CollectorInput.Probed probed) {
    return new CollectorRun(collector, log, shared, new AtomicReference<>(Sheet.EMPTY), probed);
  }

  @Override
  public Collected run(Flight<Collected> flight) throws Exception {
    CollectorInput input = new CollectorInput(flight, shared, collector.current(), probed);
    try {
      Sheet sheet = collector.fetch(input, requireNonNull(earlier.get()));
      earlier.set(sheet);
      return new Collected(sheet, null);
    } catch (NoDataException e) {
      return new Collected(Sheet.EMPTY, e);
    }
  }

  @Override
  public long limit() {
    return collector.settings().maxNanos();
  }

  @Override
  public void ended(Result<Collected> result, boolean isLate) {
    try {
      if (isLate) {
        log.endedLate(result.nanos(), failure(result));
      } else {
        sheet(result).drops().forEach(collector.drops());
        sheet(result).missing().forEach(collector.missing()::report);
        log.ended(outcome(result), failure(result));
      }
    } finally { // the message of an exception may be the author's code
      HeapReclaim.after(result.failure());
    }
  }

  /** Returns the result of the run for one of its callers, and logs if it was late. */
  public CollectorResult result(Result<Collected> result) {
    switch (result.status()) {
      case LATE -> log.late(result.nanos());
      case STILL_RUNNING -> log.stillRunning(result.nanos());
      case DONE, FAILED, INTERRUPTED -> {}
    }
    return new CollectorResult(
        collector.name(),
        outcome(result),
        sheet(result),
        result.nanos(),
        result.end(),
        CacheStatus.NONE);
  }

  static Outcome outcome(Result<Collected> result) {
    return switch (result.status()) {
      case DONE, FAILED -> Outcome.of(failure(result));
      case LATE, STILL_RUNNING, INTERRUPTED -> Outcome.LATE;
    };
  }

  static Sheet sheet(Result<Collected> result) {
    return result.value() == null ? Sheet.EMPTY : result.value().sheet();
  }

  private static @Nullable Throwable failure(Result<Collected> result) {
    return result.value() == null ? result.failure() : result.value().noData();
  }
}
