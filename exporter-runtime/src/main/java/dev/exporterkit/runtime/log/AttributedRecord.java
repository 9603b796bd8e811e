package dev.exporterkit.runtime.log;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** A log record with attributes of its own. */
final class AttributedRecord extends LogRecord {
  private static final long serialVersionUID = 1;

  private final transient @Nullable Object[] attributes;

  AttributedRecord(Level level, String message, @Nullable Object[] attributes) {
    super(level, message);
    this.attributes = attributes;
  }

  @Nullable Object[] attributes() {
    return attributes;
  }
}
