package dev.exporterkit.runtime.flight;

import dev.exporterkit.runtime.flight.Result.Status;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A caller that waits for a flight. A timeout that a client sets at the start of a run, such as
 * that of a statement, does not grow when a more patient caller joins. So if a flight that began
 * with less time than this caller has fails, it is repeated once. For use by one thread.
 */
public final class Caller<W extends Work<T>, T> {
  private final W work;
  private final Flight<T> flight;
  private final Deadline deadline;
  private final boolean isAboard;
  private final @Nullable Supplier<Caller<W, T>> again;
  private @Nullable Caller<W, T> second;

  private Caller(
      W work,
      Flight<T> flight,
      Deadline deadline,
      boolean isAboard,
      @Nullable Supplier<Caller<W, T>> again) {
    this.work = work;
    this.flight = flight;
    this.deadline = deadline;
    this.isAboard = isAboard;
    this.again = again;
  }

  /** Waits for a flight that the caller has joined. */
  static <W extends Work<T>, T> Caller<W, T> of(W work, Flight<T> flight, Deadline deadline) {
    return new Caller<>(work, flight, deadline, true, null);
  }

  /** Waits for a flight that began with less time; if it fails, starts or joins another. */
  static <W extends Work<T>, T> Caller<W, T> morePatient(
      W work, Flight<T> flight, Deadline deadline, Supplier<Caller<W, T>> again) {
    return new Caller<>(work, flight, deadline, true, again);
  }

  /** Arrives when the flight is already late. */
  static <W extends Work<T>, T> Caller<W, T> tooLate(W work, Flight<T> flight, Deadline deadline) {
    return new Caller<>(work, flight, deadline, false, null);
  }

  /** Returns the work of the flight whose result {@link #await} returned. */
  public W work() {
    return second == null ? work : second.work();
  }

  /** Returns the work of all flights of this caller, in their order. */
  public List<W> works() {
    return second == null
        ? List.of(work)
        : Stream.concat(Stream.of(work), second.works().stream()).toList();
  }

  /** Waits for the result until the deadline. */
  public Result<T> await() {
    if (!isAboard) {
      return flight.missed(Status.STILL_RUNNING);
    }
    Result<T> result = flight.await(deadline);
    if (again == null || result.status() != Status.FAILED || !flight.leavesTime(deadline)) {
      return result;
    }
    try {
      second = again.get();
    } catch (TooManyLateException e) {
      return result;
    }
    return second.await();
  }

  /** Leaves without waiting. */
  public void leave() {
    if (isAboard) {
      flight.leave(deadline);
    }
  }
}
