package dev.exporterkit.testkit.process;

import java.time.Duration;

/**
 * Waits for a state of another program, which cannot report it.
 *
 * <pre>{@code
 * Await.until("Prometheus has two targets", () -> prometheus.query("up").size() == 2);
 * }</pre>
 */
public final class Await {
  /** Far longer than a busy machine needs. */
  static final Duration MAX_WAIT = Duration.ofSeconds(60);

  private static final int PAUSE_MILLIS = 20;

  private Await() {}

  /** A condition to wait for. */
  @FunctionalInterface
  public interface Condition {
    /** Returns whether the condition is met. */
    boolean isMet() throws Exception;
  }

  /**
   * Waits until a condition is met, looking fifty times a second.
   *
   * @param what the condition in words, for the message
   * @throws AssertionError after a minute, or with the exception that the condition throws
   */
  public static void until(String what, Condition condition) {
    long end = System.nanoTime() + MAX_WAIT.toNanos();
    while (!isMet(what, condition)) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("not within " + MAX_WAIT.toSeconds() + " seconds: " + what);
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
    }
  }

  private static boolean isMet(String what, Condition condition) {
    try {
      return condition.isMet();
    } catch (Exception e) {
      throw new AssertionError("failed while waiting: " + what, e);
    }
  }

  static AssertionError interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new AssertionError("interrupted while waiting", e);
  }
}
