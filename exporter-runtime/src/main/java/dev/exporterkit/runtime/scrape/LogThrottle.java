package dev.exporterkit.runtime.scrape;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Limits log lines: each text once in five minutes, and only a few texts in that time, because a
 * text with a number in it may differ at every scrape. For use by one thread at a time.
 */
public final class LogThrottle {
  // A little less than five minutes: scrapes every 15 s must not fall exactly on the limit.
  private static final long REPEAT = TimeUnit.SECONDS.toNanos(297);
  private static final int MAX_LINES = 4;

  private final LongSupplier nanoTime;
  private final Deque<Line> lines = new ArrayDeque<>();
  private final Set<String> current = new HashSet<>();

  private record Line(String text, long at) {}

  public LogThrottle(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Returns whether to log the text now; if so, it counts as logged. */
  public boolean tryAcquire(String text) {
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

  /** Lets a text be logged again before its time, without allowing more lines. */
  void forget() {
    current.clear();
  }
}
