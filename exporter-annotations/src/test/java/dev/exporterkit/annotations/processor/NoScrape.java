package dev.exporterkit.annotations.processor;

import dev.exporterkit.api.Key;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Target;
import dev.exporterkit.api.spi.CollectRequest;
import java.time.Duration;

/** A scrape without end, in which each fetch stands alone. */
final class NoScrape implements CollectRequest, ScrapeContext {
  @Override
  public ScrapeContext scrape() {
    return this;
  }

  @Override
  public Target target() {
    return Target.of("example", 443);
  }

  /** Returns a module of which nothing is configured. */
  @Override
  public <M> M module(Class<M> type) {
    return null;
  }

  @Override
  public <T, X extends Exception> T once(Key<T> key, Fetch<T, X> fetch) throws X {
    return fetch.fetch();
  }

  @Override
  public Duration remaining() {
    return Duration.ofDays(1);
  }

  @Override
  public void onCancel(AutoCloseable resource) {}
}
