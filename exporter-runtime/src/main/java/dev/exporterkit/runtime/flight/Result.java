package dev.exporterkit.runtime.flight;

import org.jspecify.annotations.Nullable;

/**
 * The result of a flight for one of its callers.
 *
 * @param status how the flight ended
 * @param value what the work returned; null unless it is done
 * @param failure what the work threw; null unless it failed
 * @param start when the flight began, on the monotonic clock
 * @param nanos how long it took, or has taken so far
 */
public record Result<T>(
    Status status, @Nullable T value, @Nullable Throwable failure, long start, long nanos) {

  /** How a flight ended for one of its callers. */
  public enum Status {
    /** The work returned. */
    DONE,
    /** The work threw. */
    FAILED,
    /** The time of the flight or of the caller was over. */
    LATE,
    /** The flight was already late when the caller arrived. */
    STILL_RUNNING,
    /** The caller's thread was interrupted. */
    INTERRUPTED
  }

  /** Returns when it ended, or until when {@link #nanos} counts. */
  public long end() {
    return start + nanos;
  }
}
