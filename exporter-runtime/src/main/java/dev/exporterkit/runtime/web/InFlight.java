package dev.exporterkit.runtime.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Counts the requests that are being answered. */
final class InFlight {
  private final LongSupplier nanoTime;
  private int count;

  InFlight(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  synchronized void enter() {
    count++;
  }

  synchronized void leave() {
    count--;
    notifyAll();
  }

  /** Waits until there is none; returns false if some are left when the patience ends. */
  synchronized boolean awaitNone(Duration patience) throws InterruptedException {
    long end = nanoTime.getAsLong() + patience.toNanos();
    while (count > 0) {
      long left = end - nanoTime.getAsLong();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return true;
  }
}
