package dev.exporterkit.runtime.flight;

/** What a flight does. */
@FunctionalInterface
public interface Work<T> {

  /**
   * Does it, on the flight's thread.
   *
   * @param flight shows how much time there is, and takes what to close when it is up
   * @throws Throwable anything: the code is somebody else's
   */
  T run(Flight<T> flight) throws Throwable;

  /** Returns the nanoseconds that it may take, however patient the callers are. */
  default long limit() {
    return Long.MAX_VALUE;
  }

  /**
   * Returns whether it goes on until its limit, whether anybody waits or not. Then its time is the
   * limit, and no caller adds to it.
   */
  default boolean outlivesCallers() {
    return false;
  }

  /**
   * Called when the work has ended and before anyone who waits is released, on the flight's thread.
   *
   * @param isLate whether the result reaches nobody
   */
  default void ended(Result<T> result, boolean isLate) {}
}
