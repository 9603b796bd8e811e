package dev.exporterkit.runtime.scrape.run;

import java.time.Duration;

/**
 * When an answer must be ready, on the monotonic clock.
 *
 * @param start when the scrape began, in nanoseconds of that clock
 * @param budget the nanoseconds that it may take
 */
public record Deadline(long start, long budget) {

  /** Returns the deadline of a scrape that begins now. */
  public static Deadline in(Duration budget, long now) {
    return new Deadline(now, budget.toNanos());
  }

  /** Returns the nanoseconds that are left, negative when the time is up. */
  public long remaining(long now) {
    return start + budget - now;
  }
}
