package dev.exporterkit.runtime.flight;

/** The work of a flight. */
@FunctionalInterface
public interface Work<T> {

  /**
   * Runs the work, on the flight's thread.
   *
   * @param flight shows the remaining time, and accepts resources to close at the deadline
   * @throws Throwable anything, because this runs an author's code
   */
  T run(Flight<T> flight) throws Throwable;

  /** Returns the maximum nanoseconds of the work, however patient the callers are. */
  default long limit() {
    return Long.MAX_VALUE;
  }

  /**
   * Returns whether the work continues until its limit even if no one waits. Then its time is the
   * limit, and no caller extends it.
   */
  default boolean outlivesCallers() {
    return false;
  }

  /**
   * Called when the work has ended and before waiting callers are released, on the flight's thread.
   *
   * @param isLate whether the result is discarded
   */
  default void ended(Result<T> result, boolean isLate) {}
}
