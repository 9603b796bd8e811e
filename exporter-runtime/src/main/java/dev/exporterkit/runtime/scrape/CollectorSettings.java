package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.spi.Caching;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.runtime.flight.Nanos;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The settings of one collector, from its annotations and the flags.
 *
 * @param timeout the maximum duration of a run; empty if only the scrape limits it
 * @param cache how its rows are cached; empty if they are not
 * @param maxSeries its maximum number of series
 */
public record CollectorSettings(
    Optional<Duration> timeout, Optional<CachePolicy> cache, long maxSeries) {
  /** The maximum number of series of a collector without a flag. */
  public static final long DEFAULT_MAX_SERIES = 1_000_000;

  /** Returns the settings of a collector without flags. */
  public static CollectorSettings of(CollectorDescriptor collector) {
    return of(collector, Optional.empty(), Optional.empty(), OptionalLong.empty());
  }

  /**
   * Returns the settings of a collector. Only its author can know whether its rows may be cached; a
   * flag changes the time, and the time while refreshing fails changes in proportion.
   *
   * @param timeout the flag; zero for the limit of the scrape
   * @param cacheTtl the flag; zero for no cache
   * @param maxSeries the flag; zero for no limit
   */
  public static CollectorSettings of(
      CollectorDescriptor collector,
      Optional<Duration> timeout,
      Optional<Duration> cacheTtl,
      OptionalLong maxSeries) {
    Optional<Duration> limit = timeout.or(collector::timeout).filter(time -> !time.isZero());
    Optional<CachePolicy> cache =
        collector
            .caching()
            .map(own -> cacheTtl.isPresent() ? scaled(own, cacheTtl.get()) : own)
            .filter(caching -> !caching.ttl().isZero())
            .map(caching -> CachePolicy.of(caching, limit));
    long series = maxSeries.orElse(DEFAULT_MAX_SERIES);
    return new CollectorSettings(limit, cache, series == 0 ? Long.MAX_VALUE : series);
  }

  private static Caching scaled(Caching own, Duration ttl) {
    BigInteger maxStale =
        BigInteger.valueOf(Nanos.of(own.maxStale()))
            .multiply(BigInteger.valueOf(Nanos.of(ttl)))
            .divide(BigInteger.valueOf(Nanos.of(own.ttl())))
            .min(BigInteger.valueOf(Long.MAX_VALUE));
    return new Caching(ttl, Duration.ofNanos(maxStale.longValueExact()));
  }

  /** Returns the maximum nanoseconds of a run, however patient a scrape is. */
  long maxNanos() {
    return timeout.map(Nanos::of).orElse(Long.MAX_VALUE);
  }
}
