package dev.exporterkit.runtime.log;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.logging.LogRecord;

/**
 * Limits the lines of drivers and other libraries, by logger and level: a line per request would
 * let a client or a target fill the log. Thread-safe.
 */
final class SourceLimit {
  static final int MAX_LINES = 50;
  static final Duration WINDOW = Duration.ofMinutes(5);

  private static final int MAX_SOURCES = 1_000;

  private final LongSupplier nanoTime;
  private final Map<String, Window> windows = new HashMap<>();

  private record Window(long start, int lines, long suppressed) {}

  SourceLimit(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /**
   * Returns how many lines were suppressed before this one; negative if this one is suppressed too.
   */
  synchronized long suppressedBefore(LogRecord line) {
    String source = line.getLevel() + " " + line.getLoggerName();
    long now = nanoTime.getAsLong();
    Window window = windows.get(source);
    if (window == null || now - window.start() >= WINDOW.toNanos()) {
      if (windows.size() >= MAX_SOURCES) {
        windows.clear();
      }
      windows.put(source, new Window(now, 1, 0));
      return window == null ? 0 : window.suppressed();
    }
    boolean fits = window.lines() < MAX_LINES;
    windows.put(
        source,
        new Window(
            window.start(), window.lines() + (fits ? 1 : 0), window.suppressed() + (fits ? 0 : 1)));
    return fits ? 0 : -1;
  }
}
