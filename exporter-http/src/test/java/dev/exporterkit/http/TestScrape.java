package dev.exporterkit.http;

import dev.exporterkit.api.Key;
import dev.exporterkit.api.ScrapeContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A scrape with so much time, which a test cancels. */
final class TestScrape implements ScrapeContext {
  static final Duration LONG = Duration.ofMinutes(5);
  static final Duration SHORT = Duration.ofMillis(400);

  private final List<AutoCloseable> resources = new CopyOnWriteArrayList<>();
  private final long end;

  TestScrape(Duration time) {
    end = System.nanoTime() + time.toNanos();
  }

  @Override
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
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
