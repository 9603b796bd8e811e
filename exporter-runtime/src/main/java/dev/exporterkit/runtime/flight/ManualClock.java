package dev.exporterkit.runtime.flight;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A monotonic clock for tests: it advances only when the test advances it, and then runs what is
 * due. Deadlines and caches of what runs with it depend on nothing else. Thread-safe.
 *
 * <pre>{@code
 * clock.advance(Duration.ofMinutes(5)); // the cache is now too old
 * }</pre>
 */
public final class ManualClock implements Timer {
  private final List<Due> alarms = new ArrayList<>();
  // Overflows soon, as System.nanoTime may.
  private long nanos = Long.MAX_VALUE - 1_000_000_000;

  /** A class, because each alarm is only equal to itself. */
  private static final class Due {
    private final long at;
    private final Runnable task;

    Due(long at, Runnable task) {
      this.at = at;
      this.task = task;
    }
  }

  @Override
  public synchronized long getAsLong() {
    return nanos;
  }

  @Override
  public synchronized Alarm at(long at, Runnable task) {
    Due alarm = new Due(at, task);
    if (at - nanos <= 0) {
      Threads.start("due", task);
    } else {
      alarms.add(alarm);
    }
    return () -> cancel(alarm);
  }

  private synchronized void cancel(Due alarm) {
    alarms.remove(alarm);
  }

  /** Advances the clock, and returns when all tasks that are due by then have run. */
  public void advance(Duration time) {
    advanced(time).forEach(Runnable::run);
  }

  private synchronized List<Runnable> advanced(Duration time) {
    nanos += time.toNanos();
    List<Runnable> due = new ArrayList<>();
    for (Iterator<Due> each = alarms.iterator(); each.hasNext(); ) {
      Due alarm = each.next();
      if (alarm.at - nanos <= 0) {
        due.add(alarm.task);
        each.remove();
      }
    }
    return due;
  }

  /** Returns the number of tasks that are not due yet. */
  public synchronized int alarms() {
    return alarms.size();
  }
}
