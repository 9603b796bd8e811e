package dev.exporterkit.runtime.log;

import java.util.logging.Level;

/** A level, which includes everything above it. */
public enum LogLevel {
  /** Everything, with stack traces. */
  DEBUG,
  /** Normal events. */
  INFO,
  /** Something that should be looked at eventually. */
  WARN,
  /** Something that is broken. */
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
