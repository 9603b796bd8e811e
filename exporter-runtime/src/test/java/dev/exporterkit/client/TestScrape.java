package dev.exporterkit.client;

import dev.exporterkit.api.Key;
import dev.exporterkit.api.ScrapeContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A scrape with so much time from the first look at it on, which a test cancels. */
final class TestScrape implements ScrapeContext {
  static final Duration LONG = Duration.ofMinutes(5);
  static final Duration SHORT = Duration.ofMillis(400);

  private final List<AutoCloseable> resources = new CopyOnWriteArrayList<>();
  private final long nanos;
  private final AtomicLong end = new AtomicLong();

  TestScrape(Duration time) {
    nanos = time.toNanos();
  }

  @Override
  public Duration remaining() {
    long now = System.nanoTime();
    end.compareAndSet(0, now + nanos);
    return Duration.ofNanos(Math.max(0, end.get() - now));
  }

  @Override
  public <T, X extends Exception> T once(Key<T> key, Fetch<T, X> fetch) throws X {
    return fetch.fetch();
  }

  @Override
  public void onCancel(AutoCloseable resource) {
    resources.add(resource);
  }

  void cancel() throws Exception {
    for (AutoCloseable resource : resources) {
      resource.close();
    }
  }
}
