package dev.exporterkit.runtime.log;

import java.util.StringJoiner;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** Writes {@code key=value}, with quotes where the value would otherwise not end where it ends. */
final class LogfmtFormatter extends Formatter {
  private final boolean stackTraces;

  LogfmtFormatter(boolean stackTraces) {
    this.stackTraces = stackTraces;
  }

  @Override
  public String format(LogRecord event) {
    StringJoiner line = new StringJoiner(" ", "", "\n");
    for (LogEvent.Field field : LogLine.of(event, stackTraces).fields()) {
      line.add(EventText.field(field.key(), field.value().text()));
    }
    return line.toString();
  }
}
