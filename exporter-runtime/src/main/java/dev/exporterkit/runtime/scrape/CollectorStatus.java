package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.spi.CollectorDescriptor;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a collector in the last scrape that selected it.
 *
 * @param last its last run; null if it has not run yet
 */
public record CollectorStatus(CollectorDescriptor collector, @Nullable Last last) {

  /**
   * The last run of a collector.
   *
   * @param outcome how it ended
   * @param took how long it took, or had taken when the scrape stopped waiting
   * @param end when it ended, or the scrape stopped waiting, on the monotonic clock
   * @param cached whether rows of an earlier run were served
   */
  public record Last(Outcome outcome, Duration took, long end, boolean cached) {
    static Last of(CollectorResult result) {
      return new Last(
          result.outcome(),
          Duration.ofNanos(result.nanos()),
          result.end(),
          result.cache().servedFromCache());
    }
  }
}
