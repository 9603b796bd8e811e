package dev.exporterkit.runtime.exposition;

/** Contributes samples that are read after the collectors ran. Thread-safe. */
@FunctionalInterface
public interface Contributor {

  /** Returns the current samples. */
  Source contribute();
}
