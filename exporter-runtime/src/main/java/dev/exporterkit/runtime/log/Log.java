package dev.exporterkit.runtime.log;

import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Logs events with attributes: alternating keys and values, with an exception as {@code err}. Uses
 * java.util.logging, as authors' logs through SLF4J do. In a program that mounts an exporter, that
 * program sets the handlers.
 */
public final class Log {
  private final Logger logger;

  private Log(Logger logger) {
    this.logger = logger;
  }

  /** Returns the log of a class. */
  public static Log of(Class<?> source) {
    return new Log(Logger.getLogger(source.getName()));
  }

  /** Returns the log of a source with its own name. */
  public static Log named(String source) {
    return new Log(Logger.getLogger(source));
  }

  /** Returns whether anything of a level is written. */
  public boolean isEnabled(LogLevel level) {
    return logger.isLoggable(level.level());
  }

  /** Logs details for debugging. */
  public void debug(String message, @Nullable Object... attributes) {
    log(Level.FINE, message, attributes);
  }

  /** Logs a normal event. */
  public void info(String message, @Nullable Object... attributes) {
    log(Level.INFO, message, attributes);
  }

  /** Logs something that should be looked at eventually. */
  public void warn(String message, @Nullable Object... attributes) {
    log(Level.WARNING, message, attributes);
  }

  /** Logs something that is broken. */
  public void error(String message, @Nullable Object... attributes) {
    log(Level.SEVERE, message, attributes);
  }

  /** Logs an event at a given level. */
  public void log(LogLevel level, LogEvent event) {
    if (logger.isLoggable(level.level())) {
      log(level.level(), event);
    }
  }

  /** Creates an event to be logged later, with the current text. */
  public LogEvent event(String message, @Nullable Object... attributes) {
    return LogEvent.of(message, logger.isLoggable(Level.FINE), attributes);
  }

  private void log(Level level, String message, @Nullable Object... attributes) {
    if (logger.isLoggable(level)) {
      log(level, event(message, attributes));
    }
  }

  private void log(Level level, LogEvent event) {
    AttributedRecord line = new AttributedRecord(level, event);
    line.setLoggerName(logger.getName());
    line.setSourceClassName(logger.getName());
    logger.log(line);
  }

  /**
   * Listens to what a class of the JDK writes to its own trace log, which is the only place where
   * some report what happens to them. Nothing below INFO gets from there into the log.
   *
   * @param logger the logger of the class, which must have it already: otherwise the listener is
   *     forgotten
   */
  public static void trace(String logger, BiConsumer<String, @Nullable Throwable> listener) {
    Logger traced = Logger.getLogger(logger);
    traced.setFilter(event -> passes(event, listener));
    traced.setLevel(Level.FINER);
  }

  private static boolean passes(LogRecord event, BiConsumer<String, @Nullable Throwable> listener) {
    try {
      listener.accept(String.valueOf(event.getMessage()), event.getThrown());
    } catch (Throwable e) { // must not end the JDK's thread
      return false;
    }
    return event.getLevel().intValue() >= Level.INFO.intValue();
  }
}
