package dev.exporterkit.runtime.scrape;

import dev.exporterkit.runtime.flight.Deadline;

/** A collector as a scrape meets it: run at once, or behind a cache. Thread-safe. */
public interface CollectorStage {

  /** Returns what runs. */
  BoundCollector<?> collector();

  /** Asks for its result; what has to be done for it begins now, and whoever asks joins in. */
  Ticket join(Deadline deadline, SharedFetches shared);

  /** Lets go of what it holds. */
  void close();
}
