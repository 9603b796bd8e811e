package dev.exporterkit.runtime.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/** Writes each event at once and whole, in UTF-8 whatever the locale. */
final class LineHandler extends Handler {
  private final OutputStream out;

  LineHandler(OutputStream out) {
    this.out = out;
  }

  @Override
  public void publish(LogRecord event) {
    if (!isLoggable(event)) {
      return;
    }
    try {
      byte[] line = getFormatter().format(event).getBytes(UTF_8);
      synchronized (this) {
        out.write(line);
        out.flush();
      }
    } catch (IOException | RuntimeException e) {
      reportError("a log line is lost", e, ErrorManager.WRITE_FAILURE);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
