package dev.exporterkit.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What is logged in this JVM, until it is closed. Thread-safe. */
final class CapturedLog extends Handler {
  private static final Formatter MESSAGES =
      new Formatter() {
        @Override
        public String format(LogRecord event) {
          return formatMessage(event);
        }
      };

  private final Logger root = Logger.getLogger("");
  private final @Nullable Level before = root.getLevel();
  private final List<String> lines = new ArrayList<>();

  /** Starts to capture; with debug events if requested. */
  CapturedLog(boolean debug) {
    setLevel(Level.ALL);
    if (debug) {
      root.setLevel(Level.FINE);
    }
    root.addHandler(this);
  }

  @Override
  public synchronized void publish(LogRecord event) {
    String failure = event.getThrown() == null ? "" : " " + event.getThrown();
    lines.add(level(event.getLevel()) + " " + MESSAGES.format(event) + failure);
  }

  private static String level(Level level) {
    if (level.intValue() >= Level.SEVERE.intValue()) {
      return "ERROR";
    }
    if (level.intValue() >= Level.WARNING.intValue()) {
      return "WARN";
    }
    return level.intValue() >= Level.INFO.intValue() ? "INFO" : "DEBUG";
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  synchronized void forget() {
    lines.clear();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    root.removeHandler(this);
    root.setLevel(before);
  }
}
