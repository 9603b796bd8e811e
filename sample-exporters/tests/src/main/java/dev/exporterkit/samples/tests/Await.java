package dev.exporterkit.samples.tests;

import java.time.Duration;

/** Waits for events in another program. */
public final class Await {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int PAUSE_MILLIS = 20;

  private Await() {}

  /** A condition to wait for. */
  public interface Condition {
    /** Returns whether the condition is met. */
    boolean isMet() throws Exception;
  }

  /** Waits until a condition is met; fails after far longer than a busy machine needs. */
  public static void until(String what, Condition condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.isMet()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("not within " + PATIENCE.toSeconds() + " seconds: " + what);
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }
}
