package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.spi.Sheet;

/**
 * What one scrape learned from a collector.
 *
 * @param collector the collector's name
 * @param outcome how its last run ended
 * @param sheet its rows; unless it answered, empty or those that a cache kept
 * @param nanos how long the run took, or has taken so far
 * @param end when that was, on the monotonic clock
 * @param cache what a cache has to do with the rows
 */
public record CollectorResult(
    String collector, Outcome outcome, Sheet sheet, long nanos, long end, CacheStatus cache) {}
