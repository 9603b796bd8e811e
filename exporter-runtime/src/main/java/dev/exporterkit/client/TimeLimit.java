package dev.exporterkit.client;

import dev.exporterkit.api.GoDuration;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.runtime.flight.Threads;
import java.time.Duration;
import java.util.Optional;
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
public final class TimeLimit {
  private static final long TENTH = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long HUNDREDTH = TimeUnit.MILLISECONDS.toNanos(10);

  private static final Duration MOST_RESERVE = Duration.ofMillis(500);
  private static final int RESERVE_SHARE = 8;

  /** For what may block; a thread each, since it is rare and must not wait for another one. */
  static final Executor THREADS = Threads.each("client-ends");

  private final ScrapeContext scrape;
  private final Duration reserve;
  private final boolean own;
  private final long start = System.nanoTime();
  private final AtomicReference<@Nullable Runnable> expire = new AtomicReference<>();
  private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
  private volatile Duration limit;

  private TimeLimit(ScrapeContext scrape, Duration reserve, Optional<Duration> most) {
    Duration available = available(scrape, reserve);
    this.scrape = scrape;
    this.reserve = reserve;
    this.own = most.isPresent() && most.get().compareTo(available) < 0;
    this.limit = own ? most.orElseThrow() : available;
  }

  /** Returns the limit of what a scrape begins now, and the author may bound, too. */
  public static TimeLimit of(ScrapeContext scrape, Optional<Duration> most) {
    return new TimeLimit(scrape, Duration.ZERO, most);
  }

  /** Returns the limit of what a scrape begins now and takes a while to end. */
  static TimeLimit ofSlowToEnd(ScrapeContext scrape) {
    Duration share = scrape.remaining().dividedBy(RESERVE_SHARE);
    Duration reserve = share.compareTo(MOST_RESERVE) < 0 ? share : MOST_RESERVE;
    return new TimeLimit(scrape, reserve, Optional.empty());
  }

  Duration limit() {
    return limit;
  }

  /** Returns the time that is left, never negative. */
  public Duration left() {
    Duration left = limit.minusNanos(System.nanoTime() - start);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /**
   * Returns when the time is up, on the clock of {@link System#nanoTime}; later than before if a
   * more patient scrape has joined.
   */
  long endTime() {
    if (isOver()) {
      grows();
    }
    return start + limit.toNanos();
  }

  /** Tells whether no time is left. */
  public boolean isOver() {
    return left().isZero();
  }

  /** Calls back once, on a thread of its own, if the work is not done in time. */
  public void start(Runnable expire) {
    this.expire.set(expire);
    scrape.onCancel(this::end);
    await(limit);
  }

  /** Ends the limit: the work is done. */
  public void done() {
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
    if (grows()) {
      await(left());
    } else {
      end();
    }
  }

  /** Adds the time that there is if a more patient scrape has joined; returns whether one has. */
  boolean grows() {
    Duration more = own ? Duration.ZERO : available(scrape, reserve);
    limit = limit.plus(more);
    return !more.isZero();
  }

  private void end() {
    Runnable left = expire.getAndSet(null);
    done.complete(null);
    if (left != null) {
      THREADS.execute(left);
    }
  }

  private static Duration available(ScrapeContext scrape, Duration reserve) {
    Duration available = scrape.remaining().minus(reserve);
    return available.isNegative() ? Duration.ZERO : available;
  }

  /** Returns the limit rounded, so that the next failure reads the same: {@code 9.8s}. */
  @Override
  public String toString() {
    long nanos = limit.toNanos();
    long unit = nanos < 10 * TENTH ? HUNDREDTH : TENTH;
    return GoDuration.text(Duration.ofNanos((nanos + unit / 2) / unit * unit));
  }
}
