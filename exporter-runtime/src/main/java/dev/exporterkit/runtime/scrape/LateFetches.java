package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.TargetUnavailableException;
import dev.exporterkit.runtime.flight.Bulkhead;
import dev.exporterkit.runtime.flight.Flight;
import dev.exporterkit.runtime.flight.Result;
import dev.exporterkit.runtime.flight.Timer;
import dev.exporterkit.runtime.flight.Work;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Limits the shared fetches that continue although no one waits for them. Each keeps its thread, so
 * there are at most {@value #MAX_LATE} of a kind, because one may be about to end. Thread-safe.
 */
public final class LateFetches {
  static final int MAX_LATE = 2;

  private final Timer timer;
  private final Executor threads;
  private final Map<Object, Kind> kinds = new ConcurrentHashMap<>();

  /** The fetches of one kind, as long as there are any. */
  private record Kind(Bulkhead lates, int flights) {}

  /**
   * Starts without a fetch.
   *
   * @param threads the threads for fetches
   */
  public LateFetches(Timer timer, Executor threads) {
    this.timer = timer;
    this.threads = threads;
  }

  Executor threads() {
    return threads;
  }

  /**
   * Prepares a fetch.
   *
   * @param kind the key that it shares with those of other scrapes
   * @throws TargetUnavailableException if too many earlier ones have not ended
   */
  <T> Flight<T> prepare(Object kind, Work<T> fetch) {
    Bulkhead lates = enter(kind);
    if (lates.isFull()) {
      leave(kind);
      throw new TargetUnavailableException(
          lates.count() + " earlier fetches have not ended, so no other is started");
    }
    return new Flight<>(
        timer,
        lates,
        new Work<>() {
          @Override
          public T run(Flight<T> flight) throws Throwable {
            return fetch.run(flight);
          }

          @Override
          public void ended(Result<T> result, boolean isLate) {
            leave(kind);
          }
        });
  }

  private Bulkhead enter(Object kind) {
    return kinds
        .merge(
            kind,
            new Kind(new Bulkhead(MAX_LATE), 1),
            (known, fresh) -> new Kind(known.lates(), known.flights() + 1))
        .lates();
  }

  private void leave(Object kind) {
    kinds.computeIfPresent(
        kind,
        (same, known) ->
            known.flights() == 1 ? null : new Kind(known.lates(), known.flights() - 1));
  }
}
