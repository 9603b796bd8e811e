package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.Key;
import dev.exporterkit.api.ScrapeContext.Fetch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What several collectors of one scrape fetch once for all of them. */
public final class SharedFetches {
  private static final Duration GRACE = Duration.ofMillis(20);

  private final Map<Key<?>, SharedFetch<?, ?>> fetches = new ConcurrentHashMap<>();
  private final List<SharedFetch<?, ?>> abandoned = new CopyOnWriteArrayList<>();
  private final FetchWaits waits = new FetchWaits();
  private final Executor threads;
  private final StuckFetches stuck;
  private final Object about;
  private final LongSupplier nanoTime;

  /**
   * Begins with nothing fetched.
   *
   * @param stuck knows the fetches of earlier scrapes that have not ended
   * @param about what this scrape is about; fetches for others do not count
   */
  public SharedFetches(Executor threads, StuckFetches stuck, Object about, LongSupplier nanoTime) {
    this.threads = threads;
    this.stuck = stuck;
    this.about = about;
    this.nanoTime = nanoTime;
  }

  /**
   * Returns what the first caller's fetch returned or threw, waiting no longer than the patience. A
   * fetch that all have given up is begun anew.
   */
  <T, X extends Exception> T get(Key<T> key, Fetch<T, X> fetch, Supplier<Duration> patience)
      throws X {
    StuckFetches.Place place = stuck.place(about, key);
    SharedFetch<T, X> fresh = new SharedFetch<>(key.toString(), place, nanoTime, GRACE);
    SharedFetch<?, ?> caller = onThisThread();
    fresh.enter(patience); // before the fetch can ask how much time it has
    while (true) {
      // The key has the type of the value, and what the first fetch throws, every caller gets.
      @SuppressWarnings("unchecked")
      SharedFetch<T, X> earlier = (SharedFetch<T, X>) fetches.putIfAbsent(key, fresh);
      SharedFetch<T, X> found = earlier == null ? fresh : earlier;
      // Comes before the caller's patience counts: that of a cycle would have no end.
      waits.begin(caller, found);
      try {
        if (earlier == null) {
          fresh.start(() -> place.ifFree(fetch::fetch), threads);
          return fresh.await(patience);
        }
        if (earlier.enter(patience)) {
          return earlier.await(patience);
        }
      } finally {
        waits.end(caller);
      }
      abandoned.add(earlier);
      fetches.remove(key, earlier);
    }
  }

  /** Returns the fetch that runs on this thread; null on any other thread. */
  @Nullable SharedFetch<?, ?> onThisThread() {
    return Stream.concat(fetches.values().stream(), abandoned.stream())
        .filter(SharedFetch::isOnThisThread)
        .findFirst()
        .orElse(null);
  }
}
