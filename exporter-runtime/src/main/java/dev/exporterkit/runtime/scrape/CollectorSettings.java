package dev.exporterkit.runtime.scrape;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What flags say about one collector that runs; what they leave out, its annotations say.
 *
 * @param timeout how long it may take
 * @param cacheTtl how old its rows may be; zero for no cache
 * @param maxSeries how many series it may have; zero for no limit
 */
public record CollectorSettings(
    Optional<Duration> timeout, Optional<Duration> cacheTtl, OptionalLong maxSeries) {
  /** What holds where no flag says anything. */
  public static final CollectorSettings DEFAULT =
      new CollectorSettings(Optional.empty(), Optional.empty(), OptionalLong.empty());

  private static final long MOST_SERIES = 1_000_000;

  /** Returns how many series it may have: a million where no flag says anything. */
  long seriesLimit() {
    long asked = maxSeries.orElse(MOST_SERIES);
    return asked == 0 ? Long.MAX_VALUE : asked;
  }
}
