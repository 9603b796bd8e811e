package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.GoDuration;
import dev.exporterkit.api.spi.Caching;
import dev.exporterkit.runtime.flight.Nanos;
import java.time.Duration;
import java.util.Optional;

/**
 * When the rows of a cache are served, refreshed and discarded; all times are nanoseconds since
 * their fetch began.
 *
 * @param ttl maximum age of the rows
 * @param maxStale maximum age while refreshing fails, or takes longer than the scrapes
 * @param limit maximum duration of a refresh
 * @param helpNote the note at the end of the families' HELP
 */
record CachePolicy(long ttl, long maxStale, long limit, String helpNote) {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final long GUARD_SHARE = 10;
  private static final long MAX_GUARD = Duration.ofSeconds(1).toNanos();

  /**
   * Returns the policy of a collector.
   *
   * @param timeout the maximum duration of one of its runs
   */
  static CachePolicy of(Caching caching, Optional<Duration> timeout) {
    Duration ttl = caching.ttl();
    Duration atLeastMinute = ttl.compareTo(MINUTE) < 0 ? MINUTE : ttl;
    return new CachePolicy(
        Nanos.of(ttl),
        Nanos.of(caching.maxStale()),
        Nanos.of(timeout.orElse(atLeastMinute)),
        helpNote(ttl, caching.maxStale()));
  }

  boolean isDue(long age) {
    return age >= guarded(ttl);
  }

  /** Returns whether to try again after a failure. */
  boolean isRetryDue(long sinceAttempt) {
    return sinceAttempt >= guarded(Math.min(ttl, MINUTE.toNanos()));
  }

  boolean isServable(long age) {
    return age <= maxStale;
  }

  /** A scrape that arrives a moment early must not double the age. */
  private static long guarded(long nanos) {
    return nanos - Math.min(nanos / GUARD_SHARE, MAX_GUARD);
  }

  private static String helpNote(Duration ttl, Duration maxStale) {
    String failing =
        maxStale.compareTo(ttl) > 0
            ? ", " + GoDuration.text(maxStale) + " if refreshing fails"
            : "";
    return "(cached for up to " + GoDuration.text(ttl) + failing + ")";
  }
}
