package dev.exporterkit.runtime.log;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * One event as keys and values in their order, before it has a format.
 *
 * @param fields the fields; {@code time}, {@code level}, {@code source} and {@code msg} come first
 */
record LogLine(List<Field> fields) {

  /** One key with its value. */
  record Field(String key, LogValue value) {}

  private static final Formatter MESSAGES =
      new Formatter() {
        @Override
        public String format(LogRecord event) {
          return formatMessage(event);
        }
      };

  static LogLine of(LogRecord event, boolean stackTraces) {
    List<Field> fields = new ArrayList<>();
    fields.add(text("time", time(event.getInstant())));
    fields.add(text("level", level(event.getLevel())));
    fields.add(text("source", source(event.getLoggerName())));
    fields.add(text("msg", MESSAGES.format(event)));
    @Nullable Throwable thrown = event.getThrown();
    if (event instanceof AttributedRecord attributed) {
      @Nullable Object[] attributes = attributed.attributes();
      for (int i = 0; i + 1 < attributes.length; i += 2) {
        Object value = attributes[i + 1];
        if (value instanceof Throwable failure) {
          thrown = failure;
        } else {
          fields.add(new Field(String.valueOf(attributes[i]), LogValue.of(value)));
        }
      }
    }
    if (thrown != null) {
      fields.add(text("err", Causes.text(thrown)));
      if (stackTraces) {
        fields.add(text("stack", Causes.stackTrace(thrown)));
      }
    }
    return new LogLine(fields);
  }

  private static Field text(String key, String value) {
    return new Field(key, LogValue.text(value));
  }

  private static String time(Instant instant) {
    String text = instant.truncatedTo(ChronoUnit.MILLIS).toString();
    // Instant leaves out zeros, which would make lines of unequal width.
    return text.length() == "2026-01-01T00:00:00Z".length()
        ? text.substring(0, text.length() - 1) + ".000Z"
        : text;
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

  private static String source(@Nullable String logger) {
    return logger == null ? "" : logger.substring(logger.lastIndexOf('.') + 1);
  }
}
