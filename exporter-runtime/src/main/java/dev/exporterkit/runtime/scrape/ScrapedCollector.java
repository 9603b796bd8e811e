package dev.exporterkit.runtime.scrape;

import dev.exporterkit.runtime.flight.Deadline;
import java.util.function.Supplier;

/** A collector as a scrape meets it: run at once, or behind a cache. Thread-safe. */
interface ScrapedCollector {

  /** Returns what runs. */
  BoundCollector<?> collector();

  /**
   * Asks for a result: what has to be done for it begins now.
   *
   * @return waits for the result until the deadline
   */
  Supplier<CollectorResult> join(Deadline deadline, SharedFetches shared);

  /** Releases what it holds. */
  void close();
}
