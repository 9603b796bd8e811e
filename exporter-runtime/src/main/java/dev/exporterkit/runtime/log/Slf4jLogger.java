package dev.exporterkit.runtime.log;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventAware;

/** A logger of SLF4J. Keys and values of an event become attributes of the line. */
final class Slf4jLogger extends LegacyAbstractLogger implements LoggingEventAware {
  private static final long serialVersionUID = 1;

  private final transient Log log;

  Slf4jLogger(String name) {
    this.name = name;
    this.log = Log.named(name);
  }

  /** There is no level below debug. */
  @Override
  public boolean isTraceEnabled() {
    return false;
  }

  @Override
  public boolean isDebugEnabled() {
    return log.isEnabled(LogLevel.DEBUG);
  }

  @Override
  public boolean isInfoEnabled() {
    return log.isEnabled(LogLevel.INFO);
  }

  @Override
  public boolean isWarnEnabled() {
    return log.isEnabled(LogLevel.WARN);
  }

  @Override
  public boolean isErrorEnabled() {
    return log.isEnabled(LogLevel.ERROR);
  }

  @Override
  public void log(LoggingEvent event) {
    List<@Nullable Object> attributes = new ArrayList<>();
    if (event.getKeyValuePairs() != null) {
      for (KeyValuePair pair : event.getKeyValuePairs()) {
        attributes.add(pair.key);
        attributes.add(pair.value);
      }
    }
    log(
        event.getLevel(),
        event.getMessage(),
        event.getArgumentArray(),
        event.getThrowable(),
        attributes);
  }

  @Override
  protected @Nullable String getFullyQualifiedCallerName() {
    return null;
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      @Nullable String message,
      Object @Nullable [] arguments,
      @Nullable Throwable failure) {
    log(level, message, arguments, failure, new ArrayList<>());
  }

  private void log(
      Level level,
      @Nullable String message,
      Object @Nullable [] arguments,
      @Nullable Throwable failure,
      List<@Nullable Object> attributes) {
    if (failure != null) {
      attributes.add("err");
      attributes.add(failure);
    }
    String text = String.valueOf(MessageFormatter.basicArrayFormat(message, arguments));
    log.log(level(level), log.event(text, attributes.toArray()));
  }

  private static LogLevel level(Level level) {
    return switch (level) {
      case ERROR -> LogLevel.ERROR;
      case WARN -> LogLevel.WARN;
      case INFO -> LogLevel.INFO;
      case DEBUG, TRACE -> LogLevel.DEBUG;
    };
  }
}
