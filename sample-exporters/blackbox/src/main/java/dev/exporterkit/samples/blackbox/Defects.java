package dev.exporterkit.samples.blackbox;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Unchecked exceptions that a prober did not expect. They come of a target's bytes, so the probe
 * fails and the exporter goes on; but each is a defect of this program, and the log shows it once.
 */
final class Defects {
  private static final Logger LOG = LoggerFactory.getLogger(Defects.class);
  private static final int MAX_SHOWN = 20;
  private static final Set<String> SHOWN = ConcurrentHashMap.newKeySet();

  private Defects() {}

  /** Logs a defect with its stack, unless the log has one of the same type and place. */
  static void report(Throwable defect) {
    StackTraceElement[] stack = defect.getStackTrace();
    String place = defect.getClass().getName() + (stack.length == 0 ? "" : " at " + stack[0]);
    if (SHOWN.size() < MAX_SHOWN && SHOWN.add(place)) {
      LOG.warn(
          "A target's response was not understood; this is a defect, please report it", defect);
    }
  }
}
