package dev.exporterkit.runtime.scrape;

import java.util.List;

/** Whether the target is down, by what the collectors of one scrape say. */
public final class Verdict {
  private Verdict() {}

  /**
   * Tells whether collectors were asked and the target is down: none answered, or one found it
   * unavailable. A cache that waits to try again says how it was; where others have seen how it is,
   * that counts.
   */
  public static boolean isDown(List<CollectorResult> results) {
    List<CollectorResult> seen =
        results.stream().filter(result -> !result.cache().isRemembered()).toList();
    List<CollectorResult> blaming = seen.isEmpty() ? results : seen;
    boolean unavailable =
        blaming.stream().anyMatch(result -> result.outcome() == Outcome.TARGET_UNAVAILABLE);
    boolean answered = results.stream().anyMatch(result -> result.outcome().isSuccess());
    return !results.isEmpty() && (unavailable || !answered);
  }
}
