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

  /** Listens from now on. The class must have a logger already, or this one is forgotten. */
  static void listen(String logger, TraceListener listener) {
    Logger traced = Logger.getLogger(logger);
    traced.setFilter(event -> listener.passes(event));
    traced.setLevel(Level.FINER);
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
