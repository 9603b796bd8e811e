package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.spi.Caching;
import dev.exporterkit.api.spi.CollectorDescriptor;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What flags say about one collector that runs; what they leave out, its annotations say.
 *
 * @param timeout how long it may take; zero for as long as the scrape allows
 * @param cacheTtl how old its rows may be; zero for no cache
 * @param maxSeries how many series it may have
 */
public record CollectorSettings(
    Optional<Duration> timeout, Optional<Duration> cacheTtl, OptionalLong maxSeries) {
  /** What holds where no flag says anything. */
  public static final CollectorSettings DEFAULT =
      new CollectorSettings(Optional.empty(), Optional.empty(), OptionalLong.empty());

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
}
