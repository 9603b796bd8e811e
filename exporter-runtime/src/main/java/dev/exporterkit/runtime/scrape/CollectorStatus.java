package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.spi.CollectorDescriptor;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a collector fared the last time that a scrape asked it.
 *
 * @param collector what it says of itself
 * @param last what became of it; null if nobody asked yet
 */
public record CollectorStatus(CollectorDescriptor collector, @Nullable Last last) {

  /**
   * The last run of a collector.
   *
   * @param outcome how it ended
   * @param took how long it took, or had taken when the scrape gave it up
   * @param end when that was, in nanoseconds of the monotonic clock
   * @param cached whether rows of an earlier run were served
   */
  public record Last(Outcome outcome, Duration took, long end, boolean cached) {
    static Last of(CollectorResult result) {
      return new Last(
          result.outcome(),
          Duration.ofNanos(result.nanos()),
          result.end(),
          result.cache().isKept());
    }
  }
}
