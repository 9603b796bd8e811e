package dev.exporterkit.runtime.flight;

/** Bounds how much of something there is at a time. Thread-safe. */
public final class Bulkhead {
  private final int max;
  private int count;

  /** Bounds to a number. */
  public Bulkhead(int max) {
    this.max = max;
  }

  /** Takes a place, until {@link #leave}; returns false if none is free. */
  public synchronized boolean tryEnter() {
    if (count >= max) {
      return false;
    }
    count++;
    return true;
  }

  /** Takes a place, also beyond the limit: what runs already cannot be refused. */
  synchronized void enter() {
    count++;
  }

  /** Gives a place back. */
  public synchronized void leave() {
    count--;
  }

  /** Returns whether no place is free. */
  public synchronized boolean isFull() {
    return count >= max;
  }

  /** Returns how many places are taken. */
  public synchronized int count() {
    return count;
  }
}
