package dev.exporterkit.runtime.log;

import dev.exporterkit.runtime.log.LogEvent.Field;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** The formats of log lines. */
public enum LogFormat {
  /** {@code key=value}. */
  LOGFMT {
    @Override
    String line(List<Field> fields) {
      StringJoiner line = new StringJoiner(" ", "", "\n");
      fields.forEach(field -> line.add(field.logfmt()));
      return line.toString();
    }
  },
  /** One JSON object per line, with numbers and booleans as literals. */
  JSON {
    @Override
    String line(List<Field> fields) {
      StringJoiner line = new StringJoiner(",", "{", "}\n");
      fields.forEach(field -> line.add(field.json()));
      return line.toString();
    }
  };

  private static final int MAX_SOURCE = 200;

  private static final Formatter MESSAGES =
      new Formatter() {
        @Override
        public String format(LogRecord event) {
          return formatMessage(event);
        }
      };

  abstract String line(List<Field> fields);

  Formatter formatter(boolean stackTraces) {
    return new Formatter() {
      @Override
      public String format(LogRecord event) {
        return line(fields(event, stackTraces));
      }
    };
  }

  /**
   * Returns the fields of a line; {@code time}, {@code level}, {@code source}, {@code msg} first.
   */
  private static List<Field> fields(LogRecord line, boolean stackTraces) {
    LogEvent event = event(line, stackTraces);
    List<Field> fields = new ArrayList<>();
    fields.add(text("time", time(line.getInstant())));
    fields.add(text("level", level(line.getLevel())));
    fields.add(text("source", source(line.getLoggerName())));
    fields.add(text("msg", event.message()));
    fields.addAll(event.fields());
    @Nullable String stackTrace = event.stackTrace();
    if (stackTraces && stackTrace != null) {
      fields.add(text("stack", stackTrace));
    }
    return fields;
  }

  /** Events of others have a message, and perhaps an exception. */
  private static LogEvent event(LogRecord line, boolean stackTraces) {
    if (line instanceof AttributedRecord attributed) {
      return attributed.event();
    }
    String message = String.valueOf(MESSAGES.format(line));
    return line.getThrown() == null
        ? LogEvent.of(message, false)
        : LogEvent.of(message, stackTraces, "err", line.getThrown());
  }

  private static Field text(String key, String value) {
    return new Field(key, new LogValue(value, false));
  }

  private static String time(Instant instant) {
    String text = instant.truncatedTo(ChronoUnit.MILLIS).toString();
    // Instant omits zeros, which would make lines of unequal width.
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
    return logger == null
        ? ""
        : Excerpt.of(logger.substring(logger.lastIndexOf('.') + 1), MAX_SOURCE);
  }
}
