package dev.exporterkit.runtime.scrape;

import static java.util.Objects.requireNonNull;

import dev.exporterkit.api.Key;
import dev.exporterkit.api.ScrapeContext.Fetch;
import dev.exporterkit.api.TargetUnavailableException;
import dev.exporterkit.runtime.flight.Flight;
import dev.exporterkit.runtime.flight.Patience;
import dev.exporterkit.runtime.flight.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fetches that collectors of one scrape share. Each fetch is a flight that lasts as long as a
 * collector waits for it; one that all have left is started again. Thread-safe.
 */
public final class SharedFetches {
  /**
   * How many nanoseconds callers wait beyond their deadline: a client in the fetch has the same
   * deadline, and can then report why it failed.
   */
  static final long GRACE = TimeUnit.MILLISECONDS.toNanos(20);

  private final LateFetches lates;
  private final Object about;
  private final Map<Key<?>, Flight<?>> fetches = new ConcurrentHashMap<>();
  private final List<Flight<?>> left = new CopyOnWriteArrayList<>();

  /**
   * The waiting fetches and the ones that they wait for. A fetch runs on one thread, so it waits
   * for at most one other.
   */
  private final Map<Flight<?>, Wait> waits = new HashMap<>();

  private record Wait(Key<?> key, Flight<?> fetch) {}

  /**
   * Starts without fetches.
   *
   * @param lates contains those of earlier scrapes that have not ended
   * @param about the subject of this scrape; fetches for others do not count
   */
  public SharedFetches(LateFetches lates, Object about) {
    this.lates = lates;
    this.about = about;
  }

  /**
   * Returns the value or throws the exception of the first caller's fetch.
   *
   * @throws X if the fetch throws it
   * @throws IllegalStateException if the fetch would wait for itself
   */
  <T, X extends Exception> T get(Key<T> key, Fetch<T, X> fetch, Patience patience) throws X {
    Flight<?> caller = onThisThread();
    try {
      return value(key, join(key, fetch, patience, caller).await(patience));
    } finally {
      stopWaiting(caller);
    }
  }

  private <T, X extends Exception> Flight<T> join(
      Key<T> key, Fetch<T, X> fetch, Patience patience, @Nullable Flight<?> caller) {
    Flight<T> fresh;
    synchronized (this) {
      // The key has the type of the value, and every caller gets the exception of the first fetch.
      @SuppressWarnings("unchecked")
      Flight<T> under = (Flight<T>) fetches.get(key);
      if (under != null) {
        // Before the caller's patience counts: in a cycle, it would have no end.
        startWaiting(caller, new Wait(key, under));
        if (under.join(patience)) {
          return under;
        }
        left.add(under);
      }
      fresh = lates.prepare(List.of(about, key), flight -> fetch.fetch());
      fresh.join(patience);
      fetches.put(key, fresh);
      startWaiting(caller, new Wait(key, fresh));
    }
    fresh.start(lates.threads());
    return fresh;
  }

  @SuppressWarnings("NullAway") // the value is null only if the author's fetch returned null
  private static <T, X extends Throwable> T value(Key<T> key, Result<T> result) throws X {
    return switch (result.status()) {
      case DONE -> result.value();
      case FAILED -> {
        @SuppressWarnings(
            "unchecked") // every caller gets the exception of the first caller's fetch
        X failure = (X) requireNonNull(result.failure());
        throw failure;
      }
      case INTERRUPTED ->
          throw new CancellationException(
              "the collector's deadline passed before " + key + " came");
      case LATE, STILL_RUNNING ->
          throw new TargetUnavailableException("no " + key + " within " + seconds(result.nanos()));
    };
  }

  /** Rounded, so that the next timeout has the same text. */
  private static String seconds(long nanos) {
    return Math.round(nanos / 1e8) / 10.0 + "s";
  }

  /**
   * Records that a fetch waits for another.
   *
   * @param caller the fetch that waits; null for a collector, which nothing waits for
   * @throws IllegalStateException if the other already waits for it, directly or indirectly
   */
  private void startWaiting(@Nullable Flight<?> caller, Wait wait) {
    if (caller == null) {
      return;
    }
    StringJoiner cycle = new StringJoiner(" → ");
    for (Wait at = wait; at != null; at = waits.get(at.fetch())) {
      cycle.add(at.key().toString());
      if (at.fetch() == caller) {
        throw new IllegalStateException(
            "the fetch of %s waits for itself: %s → %s".formatted(wait.key(), cycle, wait.key()));
      }
    }
    waits.put(caller, wait);
  }

  private synchronized void stopWaiting(@Nullable Flight<?> caller) {
    waits.remove(caller);
  }

  /** Returns the fetch that runs on this thread; null on any other thread. */
  @Nullable Flight<?> onThisThread() {
    return Stream.concat(fetches.values().stream(), left.stream())
        .filter(Flight::isOnThisThread)
        .findFirst()
        .orElse(null);
  }
}
