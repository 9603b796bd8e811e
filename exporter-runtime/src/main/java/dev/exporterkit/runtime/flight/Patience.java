package dev.exporterkit.runtime.flight;

/** How long a caller waits for a flight. Thread-safe. */
public interface Patience {

  /** Returns when it ends, on the monotonic clock; the time may grow while the caller waits. */
  long end();

  /**
   * Returns until when the caller keeps a flight running.
   *
   * @param start when the flight began
   */
  default long end(long start) {
    return end();
  }
}
