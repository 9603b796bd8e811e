package dev.exporterkit.samples.tests;

import java.time.Duration;

/** Waits for what a program does in its own time. */
public final class Await {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int PAUSE_MILLIS = 20;

  private Await() {}

  /** What is waited for. */
  public interface Condition {
    /** Returns whether it has come about. */
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
