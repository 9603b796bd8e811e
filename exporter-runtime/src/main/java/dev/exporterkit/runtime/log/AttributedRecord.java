package dev.exporterkit.runtime.log;

import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * The log record of an event. The kit's own handler writes the event; any other handler shows the
 * message, which therefore contains all attributes.
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
