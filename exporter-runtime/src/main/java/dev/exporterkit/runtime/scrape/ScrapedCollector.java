package dev.exporterkit.runtime.scrape;

import dev.exporterkit.runtime.flight.Deadline;
import java.util.function.Supplier;

/** A collector for scrapes: run directly, or through a cache. Thread-safe. */
interface ScrapedCollector {

  /** Returns the collector that runs. */
  BoundCollector<?> collector();

  /**
   * Requests a result, and starts what is necessary for it.
   *
   * @return waits for the result until the deadline
   */
  Supplier<CollectorResult> join(Deadline deadline, SharedFetches shared);

  /** Releases its resources. */
  void close();
}
