package dev.exporterkit.runtime.log;

import java.util.StringJoiner;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** Writes one JSON object for each event, with numbers and truths as such. */
final class JsonFormatter extends Formatter {
  private final boolean stackTraces;

  JsonFormatter(boolean stackTraces) {
    this.stackTraces = stackTraces;
  }

  @Override
  public String format(LogRecord event) {
    StringJoiner line = new StringJoiner(",", "{", "}\n");
    for (LogEvent.Field field : LogLine.of(event, stackTraces).fields()) {
      line.add(QuotedText.of(field.key()) + ":" + field.value().json());
    }
    return line.toString();
  }
}
