package dev.exporterkit.client;

import dev.exporterkit.api.Key;
import dev.exporterkit.api.ScrapeContext;
import java.time.Duration;
import java.util.Optional;

/** A scrape of another implementation, such as a test's, that is the current one in its fetches. */
record KnownScrape(ScrapeContext scrape, Optional<ProbeScope> probe, CurrentScrape current)
    implements ProbedScrape {

  @Override
  public <T, X extends Exception> T once(Key<T> key, Fetch<T, X> fetch) throws X {
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
