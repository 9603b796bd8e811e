package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.runtime.exposition.Source;

/**
 * The result of a collector in one scrape.
 *
 * @param collector the collector's name
 * @param outcome how its last run ended
 * @param sheet its rows; without success, empty or those of a cache
 * @param nanos how long the run took, or has taken so far
 * @param end when that was, on the monotonic clock
 * @param cache how a cache was involved
 */
public record CollectorResult(
    String collector, Outcome outcome, Sheet sheet, long nanos, long end, CacheStatus cache) {

  /** Returns its contribution to a response. */
  public Source source() {
    return Source.of(sheet, cache.helpNote(), collector);
  }
}
