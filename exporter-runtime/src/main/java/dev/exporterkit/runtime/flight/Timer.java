package dev.exporterkit.runtime.flight;

import java.util.function.LongSupplier;

/**
 * The monotonic clock in nanoseconds, and tasks that are due at its times. A test injects one that
 * it advances. Thread-safe.
 */
public interface Timer extends LongSupplier {

  /**
   * Runs a task once when the clock reaches a time. The task must be quick and must not block:
   * others wait behind it.
   */
  Alarm at(long nanos, Runnable task);

  /** Forgets the tasks that are not due yet, and ends its thread. */
  default void close() {}

  /** A task that is due later. */
  interface Alarm {
    /** Cancels the task if it has not begun. */
    void cancel();
  }
}
