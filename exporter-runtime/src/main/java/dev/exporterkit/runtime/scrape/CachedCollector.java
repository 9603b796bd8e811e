package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.runtime.flight.Deadline;
import dev.exporterkit.runtime.scrape.CollectorRun.RunEnd;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rows of a collector for further scrapes. Only a scrape causes a refresh, which goes on
 * when the scrape has gone, one at a time and within a limit of its own.
 */
public final class CachedCollector implements CollectorStage {
  private final CollectorThread thread;
  private final CachePolicy policy;
  private final CollectorLog log;
  private final LongSupplier nanoTime;

  private @Nullable CollectorRun refresh;
  private @Nullable RunEnd last;
  private @Nullable RunEnd kept;

  public CachedCollector(
      CollectorThread thread, CachePolicy policy, CollectorLog log, LongSupplier nanoTime) {
    this.thread = thread;
    this.policy = policy;
    this.log = log;
    this.nanoTime = nanoTime;
  }

  @Override
  public BoundCollector<?> collector() {
    return thread.collector();
  }

  @Override
  public synchronized void close() {
    if (refresh != null) {
      refresh.cancel();
    }
    thread.close();
  }

  @Override
  public synchronized Ticket join(Deadline deadline, SharedFetches shared) {
    long now = nanoTime.getAsLong();
    takeEnded();
    dropStale(now);
    if (refresh == null && isDue(now)) {
      refresh = thread.start(new Deadline(now, policy.limit()), policy.limit(), shared);
    }
    CollectorRun run = refresh;
    return run == null || isHopeless(run, deadline) || !run.join(deadline)
        ? Ticket.of(result(now, false))
        : new Waiting(run, deadline);
  }

  private boolean isHopeless(CollectorRun run, Deadline deadline) {
    if (run.isLateNow()) {
      log.stillRunning(run.elapsed());
      return true;
    }
    // A refresh takes as long as the last one, and at least as long as it has taken already.
    long expected = Math.max(last == null ? 0 : last.nanos(), run.elapsed());
    return kept != null && expected > deadline.remaining(nanoTime.getAsLong());
  }

  private final class Waiting implements Ticket {
    private final CollectorRun run;
    private final Deadline deadline;

    Waiting(CollectorRun run, Deadline deadline) {
      this.run = run;
      this.deadline = deadline;
    }

    @Override
    public long end() {
      return run.end(deadline);
    }

    @Override
    public CollectorResult await() {
      run.await(deadline);
      return awaited(run);
    }
  }

  private synchronized CollectorResult awaited(CollectorRun run) {
    long now = nanoTime.getAsLong();
    takeEnded();
    boolean hasEnded = refresh != run;
    // Who waited for rows gets them, however long they took.
    if (!isFresh(hasEnded)) {
      dropStale(now);
    }
    if (run.isLate()) {
      log.late(run.elapsed());
    } else if (refresh == run && kept == null) {
      log.notReady(run.elapsed());
    }
    return result(now, hasEnded);
  }

  private boolean isFresh(boolean hasEnded) {
    return hasEnded && last != null && last.outcome().isSuccess();
  }

  private void takeEnded() {
    if (refresh != null && refresh.isOver()) {
      last = refresh.ended();
      refresh = null;
      kept = last.outcome().isSuccess() ? last : kept;
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
    return last.outcome().isSuccess() ? policy.isDue(since) : policy.isRetryDue(since);
  }

  /**
   * Tells how the last refresh ended, or that the one under way is late, with what rows we have.
   *
   * @param hasEnded whether it ended while the scrape waited for it
   */
  private CollectorResult result(long now, boolean hasEnded) {
    CollectorRun run = refresh;
    if (run != null && (kept == null || run.isLate())) {
      return result(now, run.endLate(), hasEnded, false);
    }
    RunEnd end = Objects.requireNonNull(last, "without a run under way one has ended");
    return result(now, end, hasEnded, !hasEnded);
  }

  private CollectorResult result(long now, RunEnd end, boolean hasEnded, boolean isRemembered) {
    Sheet sheet = kept == null ? Sheet.EMPTY : kept.sheet();
    OptionalLong age =
        kept == null || sheet.tables().isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(now - kept.start());
    return new CollectorResult(
        collector().name(),
        end.outcome(),
        sheet,
        end.nanos(),
        end.end(),
        new CacheUse(age, !isFresh(hasEnded), isRemembered, policy.helpNote()));
  }
}
