package dev.exporterkit.runtime.flight;

import dev.exporterkit.runtime.flight.Result.Status;
import dev.exporterkit.runtime.log.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One call of an author's code that several callers may wait for. It is late once its time is over
 * or its last caller has left: then it is cancelled, no one can join it, and its result is
 * discarded. Its time is that of the most patient caller. Thread-safe.
 *
 * <p>Callers {@link #join}, one of them {@link #start}s it, and each of them calls {@link #await}
 * or {@link #leave} with the patience with which it has joined.
 */
public final class Flight<T> {
  private static final Log log = Log.of(Flight.class);

  /** How long a flight that all callers have left may take to end before it counts as late. */
  private static final long MAX_CANCELLATION = TimeUnit.SECONDS.toNanos(2);

  /** The times of alarms that are further away could not be compared. */
  private static final long MAX_ALARM = TimeUnit.DAYS.toNanos(365);

  private final Timer timer;
  private final Bulkhead lates;
  private final Work<T> work;
  private final long start;
  private final Cancellation cancellation = new Cancellation();
  private final List<Patience> callers = new ArrayList<>();

  private Timer.@Nullable Alarm alarm;
  private @Nullable Result<T> result;
  private boolean late;
  private boolean countsAsLate;

  /**
   * Prepares a flight whose time begins now.
   *
   * @param lates counts the late flights that have not ended
   */
  public Flight(Timer timer, Bulkhead lates, Work<T> work) {
    this.timer = timer;
    this.lates = lates;
    this.work = work;
    this.start = timer.getAsLong();
    if (work.outlivesCallers()) {
      callers.add(new Deadline(start, work.limit()));
    }
  }

  /** Adds a caller; returns false if the flight is late. */
  public synchronized boolean join(Patience caller) {
    if (isRunning() && !callers.isEmpty() && remaining() <= 0) {
      giveUp(true);
    }
    if (late) {
      return false;
    }
    callers.add(caller);
    return true;
  }

  /** Runs the work; the first caller has already joined. */
  public void start(Executor threads) {
    try {
      setAlarm(end());
      threads.execute(this::run);
    } catch (Throwable e) { // no thread available
      end(Status.FAILED, null, e);
    }
  }

  private void run() {
    cancellation.begin();
    T value;
    try {
      value = work.run(this);
    } catch (Throwable e) { // an Error belongs to the callers, not to this thread
      cancellation.end();
      end(Status.FAILED, null, e);
      return;
    }
    cancellation.end();
    end(Status.DONE, value, null);
  }

  private void end(Status status, @Nullable T value, @Nullable Throwable failure) {
    Result<T> ended = new Result<>(status, value, failure, start, elapsed());
    try {
      work.ended(ended, isLate());
    } finally {
      land(ended);
    }
  }

  private synchronized void land(Result<T> ended) {
    result = ended;
    if (countsAsLate) {
      lates.leave();
    }
    stopAlarm();
    notifyAll();
  }

  /** Waits until the time of the flight or of the caller is over, and leaves. */
  public Result<T> await(Patience caller) {
    Status missed = Status.LATE;
    try {
      awaitEnd(caller);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      missed = Status.INTERRUPTED;
    }
    return leave(caller, missed);
  }

  private synchronized void awaitEnd(Patience caller) throws InterruptedException {
    while (isRunning() && leavesTime(caller)) {
      // The flight's own alarm wakes all callers.
      Timer.Alarm own =
          caller.end() - end() < 0 ? timer.at(caller.end(), this::wakeCallers) : () -> {};
      try {
        wait();
      } finally {
        own.cancel();
      }
    }
  }

  /** Leaves without waiting. */
  public void leave(Patience caller) {
    leave(caller, Status.INTERRUPTED);
  }

  private synchronized Result<T> leave(Patience caller, Status missed) {
    boolean isOver = remaining() <= 0;
    callers.remove(caller);
    if (isRunning() && (isOver || callers.isEmpty())) {
      giveUp(isOver || missed == Status.LATE);
    } else if (isRunning()) {
      wakeCallers(); // without this caller the time may end earlier
    }
    return result != null && !late ? result : missed(missed);
  }

  /** Returns the result for a caller that arrives when the flight is late. */
  public Result<T> missed(Status status) {
    return new Result<>(status, null, null, start, elapsed());
  }

  /** Returns how the flight ended; null if it has not. */
  public synchronized @Nullable Result<T> result() {
    return result == null || !late
        ? result
        : new Result<>(Status.LATE, null, null, start, result.nanos());
  }

  /** Returns whether the caller has time left. */
  boolean leavesTime(Patience caller) {
    return caller.end() - timer.getAsLong() > 0;
  }

  /** Cancels the flight, even if callers wait. */
  public synchronized void cancel() {
    if (isRunning()) {
      giveUp(true);
    }
  }

  /** Closes a resource at the deadline, before the flight's thread is interrupted. */
  public void onCancel(AutoCloseable resource) {
    cancellation.onCancel(resource);
  }

  /** Returns whether the work runs on this thread. */
  public boolean isOnThisThread() {
    return cancellation.isOn(Thread.currentThread());
  }

  /** Returns whether the work has ended, late or not. */
  public synchronized boolean isOver() {
    return result != null;
  }

  /** Returns whether the flight was or is late. */
  public synchronized boolean isLate() {
    return late;
  }

  /** Returns when the flight began, on the monotonic clock. */
  public long startTime() {
    return start;
  }

  /** Returns the nanoseconds since the flight began. */
  public long elapsed() {
    return timer.getAsLong() - start;
  }

  /** Returns the total nanoseconds that the flight may take. */
  public synchronized long budget() {
    long budget = 0;
    for (Patience caller : callers) {
      budget = Math.max(budget, caller.end(start) - start);
    }
    return Math.min(budget, work.limit());
  }

  /** Returns the remaining nanoseconds, negative when the time is over. */
  public long remaining() {
    return end() - timer.getAsLong();
  }

  /** Returns when the flight's time is over, on the monotonic clock. */
  public long end() {
    return start + budget();
  }

  private boolean isRunning() {
    return result == null && !late;
  }

  private void giveUp(boolean isTimeUp) {
    late = true;
    stopAlarm();
    if (isTimeUp) {
      countAsLate();
    } else {
      // It ends as soon as it notices, and blocks nothing.
      alarm = timer.at(timer.getAsLong() + MAX_CANCELLATION, this::countAsLate);
    }
    notifyAll();
    try {
      // Closing may block, and callers must not wait for it.
      Threads.start("cancel", cancellation::cancel);
    } catch (Throwable e) { // no thread available
      log.error("Late work cannot be cancelled", "err", e);
    }
  }

  private synchronized void countAsLate() {
    if (result == null) {
      countsAsLate = true;
      lates.enter();
    }
  }

  private synchronized void setAlarm(long at) {
    long farthest = timer.getAsLong() + MAX_ALARM;
    alarm = timer.at(at - farthest < 0 ? at : farthest, this::wakeCallers);
  }

  private void stopAlarm() {
    if (alarm != null) {
      alarm.cancel();
    }
  }

  /**
   * Called when the time of the flight or of a caller is over; it may have grown in the meantime.
   */
  private synchronized void wakeCallers() {
    if (!isRunning()) {
      return;
    }
    if (remaining() <= 0) {
      giveUp(true);
    } else {
      stopAlarm();
      setAlarm(end());
      notifyAll();
    }
  }
}
