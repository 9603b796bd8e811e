package dev.exporterkit.runtime.flight;

import java.time.Duration;

/** Durations on the monotonic clock. */
public final class Nanos {
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  private Nanos() {}

  /** Returns a duration in nanoseconds, at most 292 years. */
  public static long of(Duration duration) {
    return duration.compareTo(LONGEST) < 0 ? duration.toNanos() : Long.MAX_VALUE;
  }
}
