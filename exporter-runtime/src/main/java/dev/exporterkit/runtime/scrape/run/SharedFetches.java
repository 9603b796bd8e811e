package dev.exporterkit.runtime.scrape.run;

import dev.exporterkit.api.ScrapeContext.Fetch;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What several collectors of one scrape fetch once for all of them. */
public final class SharedFetches {
  private final Map<Class<?>, SharedFetch<?, ?>> fetches = new ConcurrentHashMap<>();
  private final Executor threads;
  private final LongSupplier nanoTime;

  public SharedFetches(Executor threads, LongSupplier nanoTime) {
    this.threads = threads;
    this.nanoTime = nanoTime;
  }

  /**
   * Returns what the first caller's fetch returned or threw, waiting no longer than the patience.
   */
  <T, X extends Exception> T get(Class<T> key, Fetch<T, X> fetch, Supplier<Duration> patience)
      throws X {
    SharedFetch<T, X> fresh = new SharedFetch<>(key.getSimpleName(), nanoTime);
    // The key is the type of the value, and what the first fetch throws, every caller gets.
    @SuppressWarnings("unchecked")
    SharedFetch<T, X> earlier = (SharedFetch<T, X>) fetches.putIfAbsent(key, fresh);
    if (earlier != null) {
      earlier.enter(patience);
      return earlier.await(patience);
    }
    fresh.enter(patience); // before the fetch can ask how much time it has
    fresh.start(fetch::fetch, threads);
    return fresh.await(patience);
  }

  /** Returns the fetch that runs on this thread; null on any other thread. */
  @Nullable SharedFetch<?, ?> onThisThread() {
    for (SharedFetch<?, ?> fetch : fetches.values()) {
      if (fetch.isOnThisThread()) {
        return fetch;
      }
    }
    return null;
  }
}
