package dev.exporterkit.runtime;

import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.log.LogSetup;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The time that a stop may take, counted from the signal. When it is over, the JVM ends, whatever
 * still hangs: a platform that waits in vain would kill it without another line in the log.
 */
final class Shutdown {
  private static final Log log = Log.of(Program.class);

  /** What is left to close what the exporter has opened, after the last response. */
  private static final Duration MAX_CLOSING = Duration.ofSeconds(5);

  /** What is left to the last line of the log and the end of the JVM. */
  private static final Duration MAX_ENDING = Duration.ofSeconds(1);

  private final Duration timeout;
  private final LongSupplier nanoTime;
  private final CountDownLatch begun = new CountDownLatch(1);
  private volatile long end;

  Shutdown(Duration timeout, LongSupplier nanoTime) {
    this.timeout = timeout;
    this.nanoTime = nanoTime;
  }

  /** Begins the stop. */
  void begin() {
    end = nanoTime.getAsLong() + timeout.toNanos();
    begun.countDown();
    Thread limit = new Thread(this::haltAtTheEnd, "shutdown-timeout");
    limit.setDaemon(true);
    limit.start();
  }

  /** Waits until somebody begins the stop. */
  void awaitBegin() throws InterruptedException {
    begun.await();
  }

  /** Returns how long the responses under way may take. */
  Duration timeForResponses() {
    Duration closing = shorter(timeout.multipliedBy(2).dividedBy(5), MAX_CLOSING);
    long left = end - closing.toNanos() - nanoTime.getAsLong();
    return Duration.ofNanos(Math.max(0, left));
  }

  private void haltAtTheEnd() {
    Duration ending = shorter(timeout.dividedBy(10), MAX_ENDING);
    try {
      TimeUnit.NANOSECONDS.sleep(end - ending.toNanos() - nanoTime.getAsLong());
      log.warn("Exiting before everything is closed: the time to stop is over", "after", timeout);
      LogSetup.flush(ending);
    } catch (InterruptedException | RuntimeException | Error e) { // the end must come all the same
      Thread.currentThread().interrupt();
    } finally {
      Runtime.getRuntime().halt(0);
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
