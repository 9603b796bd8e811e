package dev.exporterkit.runtime.scrape;

import java.util.function.LongSupplier;

/** The failures of a collector that has one target. */
final class OwnFailures implements Failures {
  private final Repetition repetition;
  private long count;
  private boolean logged;

  OwnFailures(LongSupplier nanoTime) {
    this.repetition = new Repetition(nanoTime);
  }

  @Override
  public synchronized long add(String text) {
    count++;
    if (!repetition.isDue(text)) {
      return 0;
    }
    logged = true;
    return count;
  }

  /** A success after failures that were not logged is not logged either; they go on counting. */
  @Override
  public synchronized long end() {
    if (!logged) {
      return 0;
    }
    long ended = count;
    repetition.forget();
    count = 0;
    logged = false;
    return ended;
  }
}
