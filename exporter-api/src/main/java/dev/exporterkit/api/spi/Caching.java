package dev.exporterkit.api.spi;

import java.time.Duration;

/**
 * For how long the rows of a collector serve further scrapes.
 *
 * @param ttl how old they may be, more than zero
 * @param maxStale how old they may be while refreshing fails, at least the {@code ttl}
 */
public record Caching(Duration ttl, Duration maxStale) {
  private static final int STALE_FACTOR = 2;

  /** Returns the standard: twice the time while refreshing fails. */
  public static Caching of(Duration ttl) {
    return new Caching(ttl, ttl.multipliedBy(STALE_FACTOR));
  }
}
