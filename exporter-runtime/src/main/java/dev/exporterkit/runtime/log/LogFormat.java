package dev.exporterkit.runtime.log;

import java.util.List;
import java.util.StringJoiner;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** The formats of log lines. */
public enum LogFormat {
  /** {@code key=value}. */
  LOGFMT {
    @Override
    String line(List<LogEvent.Field> fields) {
      StringJoiner line = new StringJoiner(" ", "", "\n");
      fields.forEach(field -> line.add(field.logfmt()));
      return line.toString();
    }
  },
  /** One JSON object for each line, with numbers and booleans as such. */
  JSON {
    @Override
    String line(List<LogEvent.Field> fields) {
      StringJoiner line = new StringJoiner(",", "{", "}\n");
      fields.forEach(field -> line.add(field.json()));
      return line.toString();
    }
  };

  abstract String line(List<LogEvent.Field> fields);

  Formatter formatter(boolean stackTraces) {
    return new Formatter() {
      @Override
      public String format(LogRecord event) {
        return line(LogLine.of(event, stackTraces).fields());
      }
    };
  }
}
