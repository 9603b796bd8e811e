package dev.exporterkit.annotations.processor;

import dev.exporterkit.api.ScrapeContext;
import java.time.Duration;

/** A scrape without end, in which each fetch stands alone. */
final class NoScrape implements ScrapeContext {
  @Override
  public <T, X extends Exception> T once(Class<T> key, Fetch<T, X> fetch) throws X {
    return fetch.fetch();
  }

  @Override
  public Duration remaining() {
    return Duration.ofDays(1);
  }

  @Override
  public void onCancel(AutoCloseable resource) {}
}
