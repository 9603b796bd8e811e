package dev.exporterkit.samples.blackbox;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Unchecked exceptions that a prober did not expect. The bytes of a target cause them, so the probe
 * fails and the exporter continues. But each is a bug of this program, so it is logged once.
 */
final class Defects {
  private static final Logger LOG = LoggerFactory.getLogger(Defects.class);
  private static final int MAX_SHOWN = 20;
  private static final Set<String> SHOWN = ConcurrentHashMap.newKeySet();

  private Defects() {}

  /** Logs a bug with its stack trace, unless one of the same type and place has been logged. */
  static void report(Throwable defect) {
    StackTraceElement[] stack = defect.getStackTrace();
    String place = defect.getClass().getName() + (stack.length == 0 ? "" : " at " + stack[0]);
    if (SHOWN.size() < MAX_SHOWN && SHOWN.add(place)) {
      LOG.warn(
          "A response of the target caused an unexpected error; this is a bug, please report it",
          defect);
    }
  }
}
