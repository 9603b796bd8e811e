package dev.exporterkit.api.spi;

import java.time.Duration;

/**
 * How long the rows of a collector are served to further scrapes.
 *
 * @param ttl the maximum age of the rows, more than zero
 * @param maxStale the maximum age while refreshing fails, at least the {@code ttl}
 */
public record Caching(Duration ttl, Duration maxStale) {
  private static final int STALE_FACTOR = 2;

  /** Returns a cache whose {@code maxStale} is twice the {@code ttl}. */
  public static Caching of(Duration ttl) {
    return new Caching(ttl, ttl.multipliedBy(STALE_FACTOR));
  }
}
