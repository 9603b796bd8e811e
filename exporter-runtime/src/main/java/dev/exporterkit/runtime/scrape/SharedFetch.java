package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.TargetUnavailableException;
import dev.exporterkit.runtime.flight.Cancellation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * One fetch for several collectors, on a thread of its own: a collector that runs out of time does
 * not end it for the others, and when the last has gone it is cancelled.
 *
 * @param <T> what is fetched
 * @param <X> what the callers expect to be thrown; an {@link Error} comes all the same
 */
final class SharedFetch<T, X extends Throwable> {
  private final String name;
  private final StuckFetches.Place stuck;
  private final LongSupplier nanoTime;
  private final Duration grace;
  private final Cancellation cancellation = new Cancellation();
  private final CompletableFuture<T> result = new CompletableFuture<>();
  private final List<Supplier<Duration>> waiters = new ArrayList<>();
  private boolean over;
  private boolean abandoned;

  /**
   * Prepares a fetch.
   *
   * @param name what is fetched, for messages
   * @param stuck is told while it goes on though nobody waits for it
   * @param grace how long those wait whose patience has ended, for a client in the fetch that has
   *     the same patience to report what it missed
   */
  SharedFetch(String name, StuckFetches.Place stuck, LongSupplier nanoTime, Duration grace) {
    this.name = name;
    this.stuck = stuck;
    this.nanoTime = nanoTime;
    this.grace = grace;
  }

  /** Fetches; called once, when everyone can find this already. */
  void start(Callable<T> fetch, Executor threads) {
    try {
      threads.execute(() -> run(fetch));
    } catch (Throwable e) { // no thread to be had
      end();
      result.completeExceptionally(e);
    }
  }

  String name() {
    return name;
  }

  boolean isOnThisThread() {
    return cancellation.isOn(Thread.currentThread());
  }

  void onCancel(AutoCloseable resource) {
    cancellation.onCancel(resource);
  }

  /** Returns how long the most patient of those who wait will wait; zero if nobody does. */
  Duration patience() {
    Duration longest = Duration.ZERO;
    for (Supplier<Duration> waiter : copyOfWaiters()) {
      Duration patience = waiter.get();
      longest = patience.compareTo(longest) > 0 ? patience : longest;
    }
    return longest;
  }

  /** Waits as long as there is patience, which may grow meanwhile; comes after {@link #enter}. */
  T await(Supplier<Duration> patience) throws X {
    long start = nanoTime.getAsLong();
    try {
      while (!result.isDone() && !patience.get().isZero()) {
        waitFor(patience.get());
      }
      return result.get(grace.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      @SuppressWarnings("unchecked")
      X failure = (X) (e.getCause() == null ? e : e.getCause());
      throw failure;
    } catch (TimeoutException e) {
      throw new TargetUnavailableException(
          "no " + name + " within " + seconds(nanoTime.getAsLong() - start), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the collector's time was up before " + name + " came");
    } finally {
      leave(patience);
    }
  }

  private void waitFor(Duration patience) throws InterruptedException, ExecutionException {
    try {
      result.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      // A more patient scrape may have joined; the caller looks how much time there is now.
    }
  }

  /** Rounded, so that the next time-out reads the same. */
  private static String seconds(long nanos) {
    return Math.round(nanos / 1e8) / 10.0 + "s";
  }

  private void run(Callable<T> fetch) {
    cancellation.begin();
    try {
      T fetched = fetch.call();
      end();
      result.complete(fetched);
    } catch (Throwable e) { // an Error belongs to the collectors that asked, not to this thread
      end();
      result.completeExceptionally(e);
    } finally {
      cancellation.end();
    }
  }

  private synchronized void end() {
    over = true;
    if (abandoned) {
      stuck.leave();
    }
  }

  /**
   * Adds someone who waits from now on, with so much patience; returns false if everybody has given
   * it up already, so that nothing will come of it.
   */
  synchronized boolean enter(Supplier<Duration> patience) {
    if (!abandoned) {
      waiters.add(patience);
    }
    return !abandoned;
  }

  private void leave(Supplier<Duration> patience) {
    if (isAbandonedWithout(patience)) {
      cancellation.cancel();
    }
  }

  private synchronized boolean isAbandonedWithout(Supplier<Duration> patience) {
    waiters.remove(patience);
    if (!waiters.isEmpty() || over) {
      return false;
    }
    abandoned = true;
    stuck.enter();
    return true;
  }

  private synchronized List<Supplier<Duration>> copyOfWaiters() {
    return List.copyOf(waiters);
  }
}
