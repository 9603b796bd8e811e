package dev.exporterkit.runtime.flight;

import dev.exporterkit.runtime.log.Log;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The clock of the JVM, with one daemon thread that ends when nothing has been due for a while. */
public final class SystemTimer implements Timer {
  private static final Log log = Log.of(SystemTimer.class);
  private static final long IDLE = TimeUnit.SECONDS.toNanos(60);

  private final TreeSet<Entry> entries = new TreeSet<>();
  private long sequence;
  private long wakesAt;
  private boolean isRunning;
  private boolean isIdle;
  private boolean isClosed;

  @Override
  public long getAsLong() {
    return System.nanoTime();
  }

  @Override
  public synchronized Alarm at(long nanos, Runnable task) {
    if (!isRunning) {
      Threads.start("timer", this::run);
      isRunning = true;
      wakesAt = nanos;
    } else if (nanos - wakesAt < 0) {
      wakesAt = nanos;
      notifyAll();
    }
    // Most alarms are cancelled long before they are due. The thread still sleeps until the time of
    // such an alarm, so that a series of scrapes does not wake it each time.
    isIdle = false;
    Entry entry = new Entry(nanos, sequence++, task);
    entries.add(entry);
    return entry;
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    entries.clear();
    wake();
  }

  /** Lets the thread look whether anything is left to do. */
  private void wake() {
    wakesAt = getAsLong();
    notifyAll();
  }

  private void run() {
    for (Runnable task = next(); task != null; task = next()) {
      try {
        task.run();
      } catch (Throwable e) { // the others must still be called
        log.error("A task of the timer failed", "err", e);
      }
    }
  }

  /** Waits for the next task that is due; returns null if there was none for a while. */
  private synchronized @Nullable Runnable next() {
    while (true) {
      long now = getAsLong();
      if (!entries.isEmpty() && entries.first().at - now <= 0) {
        Entry due = entries.first();
        entries.remove(due);
        return due.task;
      }
      if (wakesAt - now <= 0) {
        if (entries.isEmpty() && (isIdle || isClosed)) {
          isRunning = false;
          return null;
        }
        isIdle = entries.isEmpty();
        wakesAt = isIdle ? now + IDLE : entries.first().at;
      }
      sleep(wakesAt - now);
    }
  }

  private void sleep(long nanos) {
    try {
      TimeUnit.NANOSECONDS.timedWait(this, nanos);
    } catch (InterruptedException e) {
      log.debug("The timer was interrupted", "err", e);
    }
  }

  private synchronized void remove(Entry entry) {
    entries.remove(entry);
    if (isClosed) {
      wake();
    }
  }

  /** Sorted by time, then in the order of arrival. */
  private final class Entry implements Alarm, Comparable<Entry> {
    private final long at;
    private final long number;
    private final Runnable task;

    Entry(long at, long number, Runnable task) {
      this.at = at;
      this.number = number;
      this.task = task;
    }

    @Override
    public void cancel() {
      remove(this);
    }

    @Override
    public int compareTo(Entry other) {
      // The clock may overflow, so compare differences, not values.
      return at == other.at ? Long.compare(number, other.number) : Long.compare(at - other.at, 0);
    }
  }
}
