package dev.exporterkit.runtime.log;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sees what a class of the JDK writes to its own trace log, which is the only place where some
 * report what happens to them. Nothing below INFO gets from there into the log.
 */
public interface TraceListener {

  /** Takes note of an event. */
  void seen(String message, @Nullable Throwable thrown);

  /**
   * Listens from now on; returns what must be kept, since a logger that nobody holds is forgotten.
   */
  static Object listen(String logger, TraceListener listener) {
    Logger traced = Logger.getLogger(logger);
    traced.setFilter(event -> listener.passes(event));
    traced.setLevel(Level.FINER);
    return traced;
  }

  private boolean passes(LogRecord event) {
    try {
      seen(String.valueOf(event.getMessage()), event.getThrown());
    } catch (Throwable e) { // must not end the JDK's thread
      return false;
    }
    return event.getLevel().intValue() >= Level.INFO.intValue();
  }
}
