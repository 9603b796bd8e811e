package dev.exporterkit.runtime;

import dev.exporterkit.runtime.flight.Threads;
import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.log.LogSetup;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The time limit of a stop, counted from the signal. At the limit, the JVM ends even if something
 * hangs, because a platform that waits in vain would kill it without another log line.
 */
final class Shutdown {
  private static final Log log = Log.of(Program.class);

  /** Reserved for closing the exporter's resources after the last response. */
  private static final Duration MAX_CLOSING = Duration.ofSeconds(5);

  /** Reserved for the last log line and the end of the JVM. */
  private static final Duration MAX_ENDING = Duration.ofSeconds(1);

  private final Duration timeout;
  private final LongSupplier nanoTime;
  private final CountDownLatch begun = new CountDownLatch(1);
  private volatile long end;

  Shutdown(Duration timeout, LongSupplier nanoTime) {
    this.timeout = timeout;
    this.nanoTime = nanoTime;
  }

  /** Starts the stop. */
  void begin() {
    end = nanoTime.getAsLong() + timeout.toNanos();
    begun.countDown();
    Threads.start("shutdown-timeout", this::haltAtTheEnd);
  }

  /** Waits until the stop starts. */
  void awaitBegin() throws InterruptedException {
    begun.await();
  }

  /** Returns how long the responses in progress may take. */
  Duration timeForResponses() {
    Duration closing = shorter(timeout.multipliedBy(2).dividedBy(5), MAX_CLOSING);
    long left = end - closing.toNanos() - nanoTime.getAsLong();
    return Duration.ofNanos(Math.max(0, left));
  }

  private void haltAtTheEnd() {
    Duration ending = shorter(timeout.dividedBy(10), MAX_ENDING);
    try {
      TimeUnit.NANOSECONDS.sleep(end - ending.toNanos() - nanoTime.getAsLong());
      log.warn(
          "Exiting before everything is closed: the time limit of the stop is reached",
          "after",
          timeout);
      LogSetup.flush(ending);
    } catch (InterruptedException | RuntimeException | Error e) { // the JVM must end anyway
      Thread.currentThread().interrupt();
    } finally {
      Runtime.getRuntime().halt(0);
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
