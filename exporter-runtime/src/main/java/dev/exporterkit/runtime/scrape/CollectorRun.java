package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.runtime.flight.Cancellation;
import dev.exporterkit.runtime.flight.Deadline;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * One run of a collector, for the scrape that started it and for those that join. It is cancelled
 * when its time is up or nobody waits for it any more, and is late from then until it ends.
 */
public final class CollectorRun implements RunContext.TimeLeft {
  private final String collector;
  private final LongSupplier nanoTime;
  private final Consumer<Runnable> background;
  private final long start;
  private final long longest;
  private final long firstPatience;
  private final Cancellation cancellation = new Cancellation();
  private final CompletableFuture<RunEnd> end = new CompletableFuture<>();

  private long budget;
  private int waiters = 1;
  private boolean late;

  /** How the author's code ended, and when it began. */
  public record RunEnd(Outcome outcome, Sheet sheet, long start, long nanos) {
    public long end() {
      return start + nanos;
    }
  }

  /**
   * Begins a run for one scrape.
   *
   * @param longest the nanoseconds that it may take, however patient the scrapes are
   */
  public CollectorRun(
      String collector,
      Deadline deadline,
      long longest,
      LongSupplier nanoTime,
      Consumer<Runnable> background) {
    this.collector = collector;
    this.nanoTime = nanoTime;
    this.background = background;
    this.start = nanoTime.getAsLong();
    this.longest = longest;
    this.firstPatience = Math.min(longest, deadline.budget());
    this.budget = Math.max(0, Math.min(longest, deadline.remaining(start)));
  }

  /** Returns what the collector sees of the scrape that started the run. */
  public ScrapeContext context(SharedFetches shared) {
    return new RunContext(this, shared, cancellation);
  }

  Cancellation cancellation() {
    return cancellation;
  }

  /**
   * Adds a scrape that waits for this run; returns false if the run is late. The run gets the time
   * of the most patient scrape, counted from its own start: scrapes that join one after the other
   * cannot keep it alive.
   */
  public synchronized boolean join(Deadline deadline) {
    if (isLateNow() || remaining() <= 0) {
      return false;
    }
    budget = Math.min(longest, Math.max(budget, deadline.budget()));
    waiters++;
    return true;
  }

  /** Tells whether a scrape has more time than the one for which the run began. */
  boolean beganWithLessThan(Deadline deadline) {
    return Math.min(longest, deadline.budget()) > firstPatience;
  }

  boolean leavesTime(Deadline deadline) {
    return deadline.remaining(nanoTime.getAsLong()) > 0;
  }

  public boolean isOver() {
    return end.isDone();
  }

  /** Ends the run; what comes after it was late reaches nobody. */
  public void end(Outcome outcome, Sheet sheet) {
    end.complete(new RunEnd(outcome, sheet, start, elapsed()));
  }

  public synchronized boolean isLate() {
    return late;
  }

  /** Tells whether the run is late, even if nobody has waited for it to see that. */
  public synchronized boolean isLateNow() {
    giveUpIf(remaining() <= 0);
    return late;
  }

  public synchronized void cancel() {
    giveUpIf(true);
  }

  /** Returns until when a scrape waits for this run at the latest, on the monotonic clock. */
  public long end(Deadline deadline) {
    return start + Math.min(longest, deadline.remaining(start));
  }

  /** Waits for the run as long as the scrape and the run have time. */
  public CollectorResult await(Deadline deadline) {
    try {
      while (true) {
        long patience = Math.min(deadline.remaining(nanoTime.getAsLong()), remaining());
        if (patience <= 0 && !end.isDone()) {
          return lateResult();
        }
        try {
          return result(end.get(Math.max(0, patience), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
          // A more patient scrape may have joined meanwhile; see how much time there is now.
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return lateResult();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      leave();
    }
  }

  public CollectorResult lateResult() {
    return result(endLate());
  }

  /** Returns how a run ended that is over; what came too late reaches nobody. */
  public RunEnd ended() {
    RunEnd ended = end.join();
    return isLate() ? new RunEnd(Outcome.LATE, Sheet.EMPTY, start, ended.nanos()) : ended;
  }

  /** Returns what a run is to those for whom it comes too late. */
  public RunEnd endLate() {
    return new RunEnd(Outcome.LATE, Sheet.EMPTY, start, elapsed());
  }

  private CollectorResult result(RunEnd ended) {
    return new CollectorResult(
        collector, ended.outcome(), ended.sheet(), ended.nanos(), ended.end(), CacheUse.NONE);
  }

  @Override
  public synchronized long budget() {
    return budget;
  }

  @Override
  public synchronized long remaining() {
    return start + budget - nanoTime.getAsLong();
  }

  public long elapsed() {
    return nanoTime.getAsLong() - start;
  }

  private synchronized void leave() {
    waiters--;
    giveUpIf(waiters == 0 || remaining() <= 0);
  }

  private void giveUpIf(boolean hopeless) {
    if (hopeless && !late && !end.isDone()) {
      late = true;
      // What is closed may block, and the answer must go out now.
      background.accept(cancellation::cancel);
    }
  }
}
