package dev.exporterkit.client;

import dev.exporterkit.api.Key;
import dev.exporterkit.api.ScrapeContext;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The scrape outside any scrape: ten seconds from its creation. */
final class DetachedScrape implements ScrapeContext {
  private static final long LIMIT = TimeUnit.SECONDS.toNanos(10);

  private final long start = System.nanoTime();

  @Override
  public <T, X extends Exception> T once(Key<T> key, Fetch<T, X> fetch) throws X {
    return fetch.fetch();
  }

  @Override
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, start + LIMIT - System.nanoTime()));
  }

  @Override
  public void onCancel(AutoCloseable resource) {
    // It is never cancelled.
  }
}
