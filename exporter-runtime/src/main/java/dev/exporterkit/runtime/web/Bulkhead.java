package dev.exporterkit.runtime.web;

import java.util.concurrent.Semaphore;

/** Limits how many requests one endpoint serves at a time. Thread-safe. */
final class Bulkhead {
  private final int max;
  private final Semaphore free;

  /** Limits to a number; 0 is no limit. */
  Bulkhead(int max) {
    this.max = max;
    this.free = new Semaphore(max == 0 ? Integer.MAX_VALUE : max);
  }

  int max() {
    return max;
  }

  /** Takes a place, to be given back with {@link #leave()}; returns false if none is free. */
  boolean tryEnter() {
    return free.tryAcquire();
  }

  void leave() {
    free.release();
  }
}
