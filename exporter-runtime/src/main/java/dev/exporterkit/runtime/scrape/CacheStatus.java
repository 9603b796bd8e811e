package dev.exporterkit.runtime.scrape;

import java.util.OptionalLong;

/**
 * Where the rows of a result come from.
 *
 * @param age how many nanoseconds ago their fetch began; empty without a cache or without rows
 * @param servedFromCache whether they were there before the scrape
 * @param fromEarlierScrape whether the outcome is that of an earlier scrape, because the collector
 *     did not run for this one
 * @param helpNote what the HELP of their families ends in; empty for nothing
 */
record CacheStatus(
    OptionalLong age, boolean servedFromCache, boolean fromEarlierScrape, String helpNote) {
  /** There is no cache. */
  public static final CacheStatus NONE = new CacheStatus(OptionalLong.empty(), false, false, "");
}
