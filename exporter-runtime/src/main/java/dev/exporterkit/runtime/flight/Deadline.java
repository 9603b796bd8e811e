package dev.exporterkit.runtime.flight;

import java.time.Duration;

/**
 * The time by which a response must be ready, on the monotonic clock.
 *
 * @param start when the request began, in nanoseconds of that clock
 * @param budget the nanoseconds that it may take
 */
public record Deadline(long start, long budget) implements Patience {
  /** Returns the deadline of a request that begins now. */
  public static Deadline in(Duration budget, long now) {
    return new Deadline(now, Nanos.of(budget));
  }

  @Override
  public long end() {
    return start + budget;
  }

  /**
   * Counts from the flight's start, so that callers that join one after the other cannot extend it
   * forever.
   */
  @Override
  public long end(long flightStart) {
    return (flightStart - start < 0 ? flightStart : start) + budget;
  }

  /** Returns the remaining nanoseconds, negative after the deadline. */
  public long remaining(long now) {
    return start + budget - now;
  }
}
