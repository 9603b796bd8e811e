package dev.exporterkit.runtime.exposition;

/** Has samples of its own, which are read after the collectors ran. Thread-safe. */
@FunctionalInterface
public interface Contributor {

  /** Returns the current samples. */
  Source contribute();
}
