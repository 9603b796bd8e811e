package dev.exporterkit.samples.haproxy;

import dev.exporterkit.api.ScrapeContext;
import java.time.Duration;

/** A scrape of one collector, with so much time left, which does not pass. */
record TimedScrape(Duration remaining) implements ScrapeContext {
  @Override
  public <T, X extends Exception> T once(Class<T> key, Fetch<T, X> fetch) throws X {
    return fetch.fetch();
  }

  @Override
  public void onCancel(AutoCloseable resource) {}
}
