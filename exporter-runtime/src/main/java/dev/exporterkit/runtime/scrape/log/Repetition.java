package dev.exporterkit.runtime.scrape.log;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Decides which texts are said once more: each one every five minutes, and only a few in that time,
 * since a text with a number in it may be another one at every scrape.
 */
public final class Repetition {
  // A little less than five minutes: scrapes 15 s apart must not fall on the edge.
  private static final long REPEAT = TimeUnit.SECONDS.toNanos(297);
  private static final int MOST = 4;

  private final LongSupplier nanoTime;
  private final Map<String, Long> said = new HashMap<>();

  public Repetition(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Tells whether to say the text now, and takes it that it is said. */
  public boolean isDue(String text) {
    long now = nanoTime.getAsLong();
    said.values().removeIf(at -> now - at >= REPEAT);
    if (said.size() >= MOST || said.containsKey(text)) {
      return false;
    }
    said.put(text, now);
    return true;
  }

  void forget() {
    said.clear();
  }
}
