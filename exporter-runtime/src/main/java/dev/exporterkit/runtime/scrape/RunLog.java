package dev.exporterkit.runtime.scrape;

import org.jspecify.annotations.Nullable;

/** Reports how runs of a collector end. Thread-safe. */
public interface RunLog {

  /** A run ended in time. */
  void ended(Outcome outcome, @Nullable Throwable failure);

  /** A run did not end in time. */
  void late(long nanos);

  /** A run is not started because a late one has not ended. */
  void stillRunning(long nanos);

  /** A late run ended. */
  void endedLate(long nanos, @Nullable Throwable failure);
}
