package dev.exporterkit.samples.disk;

import dev.exporterkit.api.Key;
import dev.exporterkit.api.ScrapeContext;
import java.time.Duration;

/** A scrape with so much time left, which does not pass. */
record FrozenScrape(Duration remaining) implements ScrapeContext {
  @Override
  public <T, X extends Exception> T once(Key<T> key, Fetch<T, X> fetch) throws X {
    return fetch.fetch();
  }

  @Override
  public void onCancel(AutoCloseable resource) {}
}
