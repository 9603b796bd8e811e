package dev.exporterkit.runtime.scrape;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Decides which texts are logged once more: each one every five minutes, and only a few in that
 * time, since a text with a number in it may be another one at every scrape.
 */
public final class Repetition {
  // A little less than five minutes: scrapes 15 s apart must not fall on the edge.
  private static final long REPEAT = TimeUnit.SECONDS.toNanos(297);
  private static final int MAX_LINES = 4;

  private final LongSupplier nanoTime;
  private final Deque<Line> lines = new ArrayDeque<>();
  private final Set<String> current = new HashSet<>();

  private record Line(String text, long at) {}

  public Repetition(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Returns whether to log the text now, and takes it for logged. */
  public boolean isDue(String text) {
    long now = nanoTime.getAsLong();
    while (!lines.isEmpty() && now - lines.getFirst().at() >= REPEAT) {
      current.remove(lines.removeFirst().text());
    }
    if (lines.size() >= MAX_LINES || current.contains(text)) {
      return false;
    }
    lines.add(new Line(text, now));
    current.add(text);
    return true;
  }

  /** Lets a text be logged again before its time, but no more lines than otherwise. */
  void forget() {
    current.clear();
  }
}
