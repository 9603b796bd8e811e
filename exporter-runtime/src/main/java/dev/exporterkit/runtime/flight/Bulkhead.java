package dev.exporterkit.runtime.flight;

/** Limits how many of something there are at a time. Thread-safe. */
public final class Bulkhead {
  private final int max;
  private int count;

  /** Sets the limit. */
  public Bulkhead(int max) {
    this.max = max;
  }

  /** Enters, until {@link #leave}; returns false if the limit is reached. */
  public synchronized boolean tryEnter() {
    if (count >= max) {
      return false;
    }
    count++;
    return true;
  }

  /** Enters even beyond the limit, for something that already runs and cannot be refused. */
  synchronized void enter() {
    count++;
  }

  /** Leaves. */
  public synchronized void leave() {
    count--;
  }

  /** Returns whether the limit is reached. */
  public synchronized boolean isFull() {
    return count >= max;
  }

  /** Returns how many have entered. */
  public synchronized int count() {
    return count;
  }
}
