package dev.exporterkit.runtime.example;

import dev.exporterkit.runtime.flight.Threads;
import dev.exporterkit.runtime.flight.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A monotonic clock that advances only when a test says so, and then runs what is due. */
public final class TestClock implements Timer {
  private final List<Due> alarms = new ArrayList<>();
  private long nanos = Long.MAX_VALUE - 1_000_000_000;

  private record Due(long at, Runnable task) {}

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
    alarms.removeIf(each -> each == alarm);
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
      if (alarm.at() - nanos <= 0) {
        due.add(alarm.task());
        each.remove();
      }
    }
    return due;
  }

  /** Returns how many alarms are set. */
  public synchronized int alarms() {
    return alarms.size();
  }
}
