package dev.exporterkit.runtime.log;

import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * The log record of an event. Our own handler writes the event; any other one shows the message,
 * which therefore has all attributes.
 */
final class AttributedRecord extends LogRecord {
  private static final long serialVersionUID = 1;

  private final transient LogEvent event;

  AttributedRecord(Level level, LogEvent event) {
    super(level, event.message());
    this.event = event;
  }

  @Override
  public String getMessage() {
    return event.sentence();
  }

  LogEvent event() {
    return event;
  }
}
