package dev.exporterkit.runtime.flight;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * At most one flight for each key: callers that arrive while it is in progress join it. A late one
 * is not started again before it has ended. Thread-safe.
 *
 * @param <K> the key of equal calls
 * @param <W> the work of the flights
 * @param <T> the value of the flights
 */
public final class SingleFlight<K, W extends Work<T>, T> {
  private final Timer timer;
  private final Bulkhead lates;
  private final Map<K, Current<W, T>> flights = new HashMap<>();

  /**
   * The latest flight of a key.
   *
   * @param budget the nanoseconds of the caller that started it
   */
  private record Current<W, T>(W work, Flight<T> flight, long budget) {}

  /**
   * Starts without a flight.
   *
   * @param maxLate no flight is started while this many late ones have not ended
   */
  public SingleFlight(Timer timer, int maxLate) {
    this.timer = timer;
    this.lates = new Bulkhead(maxLate);
  }

  /**
   * Joins the flight of a key, or starts one.
   *
   * @param work the work of a new flight
   * @param threads the threads for a new flight
   * @throws TooManyLateException if a flight would have to be started while too many are late
   */
  public Caller<W, T> joinOrStart(K key, Deadline deadline, W work, Executor threads) {
    Current<W, T> started;
    synchronized (this) {
      Current<W, T> under = flights.get(key);
      if (under != null && !under.flight().isOver()) {
        return join(under, deadline, () -> joinOrStart(key, deadline, work, threads));
      }
      started = prepared(key, deadline, work);
    }
    started.flight().start(task -> threads.execute(() -> run(task, key, started)));
    if (started.flight().isOver()) { // no thread was available, so nothing else removes it
      forget(key, started);
    }
    return Caller.of(work, started.flight(), deadline);
  }

  private Current<W, T> prepared(K key, Deadline deadline, W work) {
    if (lates.isFull()) {
      throw new TooManyLateException(lates.count());
    }
    Flight<T> flight = new Flight<>(timer, lates, work);
    flight.join(deadline);
    Current<W, T> fresh = new Current<>(work, flight, budget(deadline, work));
    flights.put(key, fresh);
    return fresh;
  }

  private Caller<W, T> join(Current<W, T> under, Deadline deadline, Supplier<Caller<W, T>> again) {
    W work = under.work();
    if (!under.flight().join(deadline)) {
      return Caller.tooLate(work, under.flight(), deadline);
    }
    return budget(deadline, work) > under.budget()
        ? Caller.morePatient(work, under.flight(), deadline, again)
        : Caller.of(work, under.flight(), deadline);
  }

  private static long budget(Deadline deadline, Work<?> work) {
    return work.outlivesCallers() ? work.limit() : Math.min(deadline.budget(), work.limit());
  }

  private void run(Runnable task, K key, Current<W, T> started) {
    try {
      task.run();
    } finally {
      forget(key, started);
    }
  }

  private synchronized void forget(K key, Current<W, T> ended) {
    // One that has ended may already have been replaced.
    flights.remove(key, ended);
  }
}
