package dev.exporterkit.runtime.scrape;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What flags say about one collector that runs; what they leave out, its annotations say.
 *
 * @param timeout how long it may take
 * @param cacheTtl how old its rows may be; zero for no cache
 * @param maxSeries how many series it may have
 */
public record CollectorSettings(
    Optional<Duration> timeout, Optional<Duration> cacheTtl, OptionalLong maxSeries) {
  /** What holds where no flag says anything. */
  public static final CollectorSettings DEFAULT =
      new CollectorSettings(Optional.empty(), Optional.empty(), OptionalLong.empty());
}
