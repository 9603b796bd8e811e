package dev.exporterkit.runtime.scrape;

import java.util.OptionalLong;

/**
 * What a cache has to do with the rows of a result.
 *
 * @param age how many nanoseconds ago their fetch began; empty without a cache or without rows
 * @param isKept whether they were there before the scrape
 * @param isRemembered whether the outcome is of an earlier scrape, too: nobody asked the collector
 * @param helpNote what the HELP of their families ends in; empty for nothing
 */
public record CacheUse(OptionalLong age, boolean isKept, boolean isRemembered, String helpNote) {
  /** There is no cache. */
  public static final CacheUse NONE = new CacheUse(OptionalLong.empty(), false, false, "");
}
