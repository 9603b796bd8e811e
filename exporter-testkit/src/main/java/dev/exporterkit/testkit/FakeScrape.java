package dev.exporterkit.testkit;

import dev.exporterkit.api.Key;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.runtime.flight.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A scrape for code that takes a {@link ScrapeContext}, such as a client. Its time does not pass
 * unless it has a clock, and ends with {@link #expire}.
 *
 * <pre>{@code
 * FakeScrape scrape = new FakeScrape();
 * redis.info(scrape);
 * assertThat(scrape.fetched(Redis.INFO)).isTrue();
 * }</pre>
 *
 * <p>Unlike a scrape of the runtime, it fetches on the thread of the caller, and interrupts no
 * thread. Thread-safe.
 */
public final class FakeScrape implements ScrapeContext {
  private static final Duration LONG = Duration.ofMinutes(5);

  private final LongSupplier nanoTime;
  private final long end;
  private final Map<Key<?>, Fetched> fetched = new HashMap<>();
  private final List<AutoCloseable> resources = new ArrayList<>();
  private final Set<AutoCloseable> closed = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean expired;

  private record Fetched(@Nullable Object value, @Nullable Exception failure) {}

  /** Starts a scrape with five minutes left, which do not pass. */
  public FakeScrape() {
    this(LONG);
  }

  /** Starts a scrape with so much time left, which does not pass. */
  public FakeScrape(Duration remaining) {
    this(remaining, () -> 0);
  }

  /** Starts a scrape whose time passes as the test advances a clock. */
  public FakeScrape(Duration remaining, ManualClock clock) {
    this(remaining, (LongSupplier) clock);
  }

  private FakeScrape(Duration remaining, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.end = nanoTime.getAsLong() + remaining.toNanos();
  }

  /** Starts a scrape whose time passes as usual. */
  public static FakeScrape realTime(Duration remaining) {
    return new FakeScrape(remaining, System::nanoTime);
  }

  @Override
  public synchronized Duration remaining() {
    return expired ? Duration.ZERO : Duration.ofNanos(Math.max(0, end - nanoTime.getAsLong()));
  }

  // A key has the type of its value, and a fetch that failed threw the exceptions of X.
  @SuppressWarnings({"unchecked", "NullAway"})
  @Override
  public synchronized <T, X extends Exception> T once(Key<T> key, Fetch<T, X> fetch) throws X {
    Fetched known = fetched.get(key);
    if (known == null) {
      known = fetched(fetch);
      fetched.put(key, known);
    }
    if (known.failure() != null) {
      throw (X) known.failure();
    }
    return (T) known.value();
  }

  private static Fetched fetched(Fetch<?, ?> fetch) {
    try {
      return new Fetched(fetch.fetch(), null);
    } catch (Exception e) {
      return new Fetched(null, e);
    }
  }

  @Override
  public synchronized void onCancel(AutoCloseable resource) {
    resources.add(resource);
  }

  /**
   * Ends the time of the scrape, and closes the resources that were registered for that, the newest
   * first.
   *
   * @throws Exception if closing one of them fails
   */
  public void expire() throws Exception {
    List<AutoCloseable> newestFirst;
    synchronized (this) {
      expired = true;
      newestFirst = new ArrayList<>(resources);
      closed.addAll(resources);
      resources.clear();
    }
    Collections.reverse(newestFirst);
    for (AutoCloseable resource : newestFirst) {
      resource.close();
    }
  }

  /** Returns whether the value of a key was fetched with {@link #once}, or failed to be. */
  public synchronized boolean fetched(Key<?> key) {
    return fetched.containsKey(key);
  }

  /** Returns whether {@link #expire} closed a resource. */
  public synchronized boolean closed(AutoCloseable resource) {
    return closed.contains(resource);
  }

  /** Returns the resources that {@link #expire} would close. */
  public synchronized List<AutoCloseable> resources() {
    return List.copyOf(resources);
  }
}
