package dev.exporterkit.runtime.scrape;

import java.time.Duration;

/** Durations on the monotonic clock. */
final class Nanos {
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  private Nanos() {}

  /** Returns a duration in nanoseconds, 292 years at most. */
  static long of(Duration duration) {
    return duration.compareTo(LONGEST) < 0 ? duration.toNanos() : Long.MAX_VALUE;
  }
}
