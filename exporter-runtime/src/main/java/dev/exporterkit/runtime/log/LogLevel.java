package dev.exporterkit.runtime.log;

import java.util.logging.Level;

/** How much is logged: a level and everything above it. */
public enum LogLevel {
  /** Everything, with stack traces. */
  DEBUG,
  /** What happens in the ordinary course. */
  INFO,
  /** What somebody should look at some day. */
  WARN,
  /** What is broken. */
  ERROR;

  Level level() {
    return switch (this) {
      case DEBUG -> Level.FINE;
      case INFO -> Level.INFO;
      case WARN -> Level.WARNING;
      case ERROR -> Level.SEVERE;
    };
  }
}
