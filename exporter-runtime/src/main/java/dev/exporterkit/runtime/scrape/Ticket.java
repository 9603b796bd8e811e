package dev.exporterkit.runtime.scrape;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A scrape's claim on the result of a collector. */
public interface Ticket {

  /** Returns until when it waits at the latest, on the monotonic clock. */
  long end();

  /** Waits for the result, no longer than until the end. */
  CollectorResult await();

  /** Returns a claim on a result that is there already. */
  static Ticket of(CollectorResult result) {
    return new Ticket() {
      @Override
      public long end() {
        return result.end();
      }

      @Override
      public CollectorResult await() {
        return result;
      }
    };
  }

  /**
   * Waits for all, the shortest first: a collector that is late by its own time must not get more
   * because another one is waited for. The results have the order of the tickets.
   *
   * @param start when the scrape began, on the monotonic clock
   */
  static List<CollectorResult> awaitAll(List<Ticket> tickets, long start) {
    Map<Ticket, CollectorResult> results = new HashMap<>();
    tickets.stream()
        .sorted(Comparator.comparingLong(ticket -> ticket.end() - start))
        .forEach(ticket -> results.put(ticket, ticket.await()));
    return tickets.stream().map(results::get).toList();
  }
}
