package dev.exporterkit.runtime.client;

import dev.exporterkit.api.GoDuration;
import dev.exporterkit.api.ScrapeContext;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Ends one piece of work when its time is up or its scrape is cancelled, unless it is done before.
 * Once it is done it keeps nothing of it: a scrape remembers what it may have to close until its
 * end.
 */
final class TimeLimit {
  private static final long TENTH = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long HUNDREDTH = TimeUnit.MILLISECONDS.toNanos(10);

  /** For what may block; a thread each, since it is rare and must not wait for another one. */
  static final Executor THREADS =
      task -> {
        Thread thread = new Thread(task, "client-ends");
        thread.setDaemon(true);
        thread.start();
      };

  private final ScrapeContext scrape;
  private final boolean own;
  private final AtomicReference<@Nullable Runnable> expire = new AtomicReference<>();
  private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
  private volatile Duration limit;

  private TimeLimit(ScrapeContext scrape, Duration limit, boolean own) {
    this.scrape = scrape;
    this.limit = limit;
    this.own = own;
  }

  /** Returns the limit of what a scrape begins now. */
  static TimeLimit of(ScrapeContext scrape) {
    return new TimeLimit(scrape, scrape.remaining(), false);
  }

  /** Returns the limit of what a scrape begins now and the author bounds, too. */
  static TimeLimit of(ScrapeContext scrape, Duration most) {
    Duration remaining = scrape.remaining();
    return most.compareTo(remaining) < 0
        ? new TimeLimit(scrape, most, true)
        : new TimeLimit(scrape, remaining, false);
  }

  Duration limit() {
    return limit;
  }

  boolean isOver() {
    return limit.isZero();
  }

  /** Calls back once, on a thread of its own, if the work is not done in time. */
  void start(Runnable expire) {
    this.expire.set(expire);
    scrape.onCancel(this::end);
    await(limit);
  }

  void done() {
    expire.set(null);
    done.complete(null);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // it tells nothing that the callback does not do
  private void await(Duration time) {
    done.copy()
        .orTimeout(time.toNanos(), TimeUnit.NANOSECONDS)
        .whenComplete(
            (nothing, late) -> {
              if (late != null) {
                timeIsUp();
              }
            });
  }

  private void timeIsUp() {
    Duration more = own ? Duration.ZERO : scrape.remaining();
    if (more.isZero()) {
      end();
    } else { // a more patient scrape has joined
      limit = limit.plus(more);
      await(more);
    }
  }

  private void end() {
    Runnable left = expire.getAndSet(null);
    done.complete(null);
    if (left != null) {
      THREADS.execute(left);
    }
  }

  /** Returns the limit rounded, so that the next failure reads the same: {@code 9.8s}. */
  @Override
  public String toString() {
    long nanos = limit.toNanos();
    long unit = nanos < 10 * TENTH ? HUNDREDTH : TENTH;
    return GoDuration.text(Duration.ofNanos((nanos + unit / 2) / unit * unit));
  }
}
