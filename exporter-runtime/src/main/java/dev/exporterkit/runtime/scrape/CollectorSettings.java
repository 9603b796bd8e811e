package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.spi.Caching;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.runtime.flight.Nanos;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What flags say about one collector that runs; what they leave out, its annotations say.
 *
 * @param timeout how long it may take; zero for as long as the scrape allows
 * @param cacheTtl how old its rows may be; zero for no cache
 * @param maxSeries how many series it may have; zero for no limit
 */
public record CollectorSettings(
    Optional<Duration> timeout, Optional<Duration> cacheTtl, OptionalLong maxSeries) {
  /** What holds where no flag says anything. */
  public static final CollectorSettings DEFAULT =
      new CollectorSettings(Optional.empty(), Optional.empty(), OptionalLong.empty());

  private static final long MOST_SERIES = 1_000_000;

  /** Returns how long a collector may take, beside what the scrape allows. */
  Optional<Duration> timeout(CollectorDescriptor collector) {
    return timeout.or(collector::timeout).filter(time -> !time.isZero());
  }

  /**
   * Returns how the rows of a collector are cached. Only its author can know whether they may be; a
   * flag says for how long, and the time while refreshing fails changes in proportion.
   */
  Optional<Caching> caching(CollectorDescriptor collector) {
    return collector
        .caching()
        .map(own -> cacheTtl.isPresent() ? scaled(own, cacheTtl.get()) : own)
        .filter(caching -> !caching.ttl().isZero());
  }

  private static Caching scaled(Caching own, Duration ttl) {
    BigInteger maxStale =
        BigInteger.valueOf(Nanos.of(own.maxStale()))
            .multiply(BigInteger.valueOf(Nanos.of(ttl)))
            .divide(BigInteger.valueOf(Nanos.of(own.ttl())))
            .min(BigInteger.valueOf(Long.MAX_VALUE));
    return new Caching(ttl, Duration.ofNanos(maxStale.longValueExact()));
  }

  /** Returns how many series it may have: a million where no flag says anything. */
  long seriesLimit() {
    long asked = maxSeries.orElse(MOST_SERIES);
    return asked == 0 ? Long.MAX_VALUE : asked;
  }
}
