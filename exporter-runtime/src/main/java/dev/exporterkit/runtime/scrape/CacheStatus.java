package dev.exporterkit.runtime.scrape;

import java.util.OptionalLong;

/**
 * How a cache was involved in a result.
 *
 * @param age nanoseconds since the fetch of the rows began; empty without a cache or without rows
 * @param servedFromCache whether the rows existed before the scrape
 * @param fromEarlierScrape whether the outcome is that of an earlier scrape, because the collector
 *     did not run for this one
 * @param helpNote the note at the end of the families' HELP; empty if there is none
 */
record CacheStatus(
    OptionalLong age, boolean servedFromCache, boolean fromEarlierScrape, String helpNote) {
  /** Without a cache. */
  public static final CacheStatus NONE = new CacheStatus(OptionalLong.empty(), false, false, "");
}
