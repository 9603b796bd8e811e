package dev.exporterkit.samples.haproxy;

import dev.exporterkit.api.Key;
import dev.exporterkit.api.ScrapeContext;
import java.time.Duration;

/** A scrape of one collector that has so much time. */
final class TimedScrape implements ScrapeContext {
  private final long end;

  TimedScrape(Duration time) {
    end = System.nanoTime() + time.toNanos();
  }

  @Override
  public <T, X extends Exception> T once(Key<T> key, Fetch<T, X> fetch) throws X {
    return fetch.fetch();
  }

  @Override
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  @Override
  public void onCancel(AutoCloseable resource) {}
}
