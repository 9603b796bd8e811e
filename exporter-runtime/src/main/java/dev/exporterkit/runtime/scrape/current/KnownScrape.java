package dev.exporterkit.runtime.scrape.current;

import dev.exporterkit.api.ScrapeContext;
import java.time.Duration;

/** A scrape that is known as the current one wherever it fetches. */
record KnownScrape(ScrapeContext scrape, CurrentScrape current) implements ScrapeContext {

  @Override
  public <T, X extends Exception> T once(Class<T> key, Fetch<T, X> fetch) throws X {
    return scrape.once(key, () -> current.in(this, fetch));
  }

  @Override
  public Duration remaining() {
    return scrape.remaining();
  }

  @Override
  public void onCancel(AutoCloseable resource) {
    scrape.onCancel(resource);
  }
}
