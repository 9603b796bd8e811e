package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.runtime.flight.Bulkhead;
import dev.exporterkit.runtime.flight.Deadline;
import dev.exporterkit.runtime.flight.Flight;
import dev.exporterkit.runtime.flight.Result;
import dev.exporterkit.runtime.flight.Result.Status;
import dev.exporterkit.runtime.flight.Timer;
import dev.exporterkit.runtime.flight.Work;
import dev.exporterkit.runtime.scrape.CollectorRun.Collected;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rows of a collector for later scrapes. Only a scrape starts a refresh. The refresh
 * continues when the scrape has ended, one at a time and with its own time limit.
 */
final class CachedCollector implements ScrapedCollector {
  private final CollectorRunner runner;
  private final CachePolicy policy;
  private final CollectorLog log;
  private final Timer timer;
  private final Bulkhead lates = new Bulkhead(1);

  private @Nullable Flight<Collected> refresh;
  private @Nullable Result<Collected> last;
  private @Nullable Result<Collected> kept;

  CachedCollector(CollectorRunner runner, CachePolicy policy, Timer timer) {
    this.runner = runner;
    this.policy = policy;
    this.log = runner.log();
    this.timer = timer;
  }

  @Override
  public BoundCollector<?> collector() {
    return runner.collector();
  }

  @Override
  public synchronized void close() {
    if (refresh != null) {
      refresh.cancel();
    }
    runner.close();
  }

  @Override
  public synchronized Supplier<CollectorResult> join(Deadline deadline, SharedFetches shared) {
    long now = timer.getAsLong();
    takeEnded();
    dropStale(now);
    if (refresh == null && isDue(now)) {
      refresh = new Flight<>(timer, lates, new Refresh(runner.prepare(shared), policy.limit()));
      refresh.start(runner.thread());
    }
    Flight<Collected> flight = refresh;
    if (flight == null || isHopeless(flight, deadline) || !flight.join(deadline)) {
      CollectorResult atOnce = result(now, false);
      return () -> atOnce;
    }
    return () -> {
      flight.await(deadline);
      return awaited(flight);
    };
  }

  /** A run that continues when the scrapes have ended. */
  private record Refresh(CollectorRun run, long limit) implements Work<Collected> {
    @Override
    public Collected run(Flight<Collected> flight) throws Exception {
      return run.run(flight);
    }

    @Override
    public boolean outlivesCallers() {
      return true;
    }

    @Override
    public void ended(Result<Collected> result, boolean isLate) {
      run.ended(result, isLate);
    }
  }

  private boolean isHopeless(Flight<Collected> flight, Deadline deadline) {
    if (flight.isLate()) {
      log.stillRunning(flight.elapsed());
      return true;
    }
    // A refresh is expected to take as long as the last one, and at least as long as it has taken
    // so far.
    long expected = Math.max(last == null ? 0 : last.nanos(), flight.elapsed());
    return kept != null && expected > deadline.remaining(timer.getAsLong());
  }

  private synchronized CollectorResult awaited(Flight<Collected> flight) {
    long now = timer.getAsLong();
    takeEnded();
    boolean hasEnded = refresh != flight;
    // A scrape that waited for rows gets them, however long they took.
    if (!isFresh(hasEnded)) {
      dropStale(now);
    }
    if (flight.isLate()) {
      log.late(flight.elapsed());
    } else if (refresh == flight && kept == null) {
      log.notReady(flight.elapsed());
    }
    return result(now, hasEnded);
  }

  private boolean isFresh(boolean hasEnded) {
    return hasEnded && last != null && CollectorRun.outcome(last).isSuccess();
  }

  private void takeEnded() {
    Result<Collected> ended = refresh == null ? null : refresh.result();
    if (ended != null) {
      last = ended;
      refresh = null;
      kept = CollectorRun.outcome(ended).isSuccess() ? ended : kept;
    }
  }

  private void dropStale(long now) {
    if (kept != null && !policy.isServable(now - kept.start())) {
      kept = null;
    }
  }

  private boolean isDue(long now) {
    if (last == null) {
      return true;
    }
    long since = now - last.start();
    return CollectorRun.outcome(last).isSuccess() ? policy.isDue(since) : policy.isRetryDue(since);
  }

  /**
   * Returns the result of the last refresh, or that the current one is late, with the existing
   * rows.
   *
   * @param hasEnded whether it ended while the scrape waited for it
   */
  private CollectorResult result(long now, boolean hasEnded) {
    Flight<Collected> flight = refresh;
    if (flight != null && (kept == null || flight.isLate())) {
      return result(now, flight.missed(Status.LATE), hasEnded, false);
    }
    return result(
        now,
        Objects.requireNonNull(last, "without a run in progress one has ended"),
        hasEnded,
        !hasEnded);
  }

  private CollectorResult result(
      long now, Result<Collected> run, boolean hasEnded, boolean isRemembered) {
    Sheet sheet = kept == null ? Sheet.EMPTY : CollectorRun.sheet(kept);
    OptionalLong age =
        kept == null || sheet.tables().isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(now - kept.start());
    return new CollectorResult(
        collector().name(),
        CollectorRun.outcome(run),
        sheet,
        run.nanos(),
        run.end(),
        new CacheStatus(age, !isFresh(hasEnded), isRemembered, policy.helpNote()));
  }
}
