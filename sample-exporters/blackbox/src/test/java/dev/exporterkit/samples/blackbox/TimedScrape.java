package dev.exporterkit.samples.blackbox;

import dev.exporterkit.api.Key;
import dev.exporterkit.api.ScrapeContext;
import java.time.Duration;

/** A scrape that has time, and whose collectors share nothing. */
public record TimedScrape(Duration remaining) implements ScrapeContext {
  @Override
  public <T, X extends Exception> T once(Key<T> key, Fetch<T, X> fetch) throws X {
    return fetch.fetch();
  }

  @Override
  public void onCancel(AutoCloseable resource) {}
}
