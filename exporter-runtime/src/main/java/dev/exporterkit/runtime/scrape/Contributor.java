package dev.exporterkit.runtime.scrape;

import dev.exporterkit.runtime.exposition.Source;

/** Has samples of its own, which are read after the collectors ran. Thread-safe. */
@FunctionalInterface
public interface Contributor {

  /** Returns the samples as they stand now. */
  Source contribute();
}
