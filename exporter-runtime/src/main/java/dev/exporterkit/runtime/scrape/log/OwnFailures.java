package dev.exporterkit.runtime.scrape.log;

import java.util.function.LongSupplier;

/** The failures of a collector that has one target. */
final class OwnFailures implements Failures {
  private final Repetition repetition;
  private long count;

  OwnFailures(LongSupplier nanoTime) {
    this.repetition = new Repetition(nanoTime);
  }

  @Override
  public synchronized long add(String text) {
    count++;
    return repetition.isDue(text) ? count : 0;
  }

  @Override
  public synchronized long end() {
    long ended = count;
    if (ended > 0) {
      repetition.forget();
      count = 0;
    }
    return ended;
  }
}
