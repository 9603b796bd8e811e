package dev.exporterkit.client;

import dev.exporterkit.api.Key;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Target;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A scrape that is known as the current one wherever it fetches.
 *
 * @param target what is probed; null where this is no probe
 */
record KnownScrape(ScrapeContext scrape, @Nullable Target target, CurrentScrape current)
    implements ScrapeContext {

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
