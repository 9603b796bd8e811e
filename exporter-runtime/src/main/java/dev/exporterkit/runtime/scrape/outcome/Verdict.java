package dev.exporterkit.runtime.scrape.outcome;

import java.util.List;

/** Whether the target is down, by what the collectors of one scrape say. */
public final class Verdict {
  private Verdict() {}

  /**
   * Tells whether collectors were asked and the target is down: none answered, or one found it
   * unavailable. A cache that waits to try again says how it was; where others have seen how it is,
   * that counts.
   *
   * @param start when the scrape began, on the monotonic clock
   */
  public static boolean isDown(List<CollectorResult> results, long start) {
    List<CollectorResult> seen =
        results.stream().filter(result -> result.end() - start >= 0).toList();
    List<CollectorResult> blaming = seen.isEmpty() ? results : seen;
    boolean unavailable =
        blaming.stream().anyMatch(result -> result.outcome() == Outcome.TARGET_UNAVAILABLE);
    boolean answered = results.stream().anyMatch(result -> result.outcome().isSuccess());
    return !results.isEmpty() && (unavailable || !answered);
  }
}
