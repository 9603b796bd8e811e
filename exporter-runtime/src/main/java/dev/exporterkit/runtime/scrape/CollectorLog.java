package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.runtime.log.Log;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells of one collector what an operator must know, without repeating itself at every scrape: a
 * failure when it begins, every few minutes while it goes on, and when it is over.
 */
final class CollectorLog {
  private static final Log log = Log.of(Scraper.class);
  private static final long REPEAT = TimeUnit.MINUTES.toNanos(5);

  private final String collector;
  private final LongSupplier nanoTime;
  private final DropLog drops;

  private @Nullable String failing;
  private long said;
  private long failures;

  CollectorLog(String collector, LongSupplier nanoTime) {
    this.collector = collector;
    this.nanoTime = nanoTime;
    this.drops = new DropLog(collector, nanoTime);
  }

  void ended(Outcome outcome, Sheet sheet, @Nullable Throwable failure) {
    if (outcome == Outcome.ANSWERED) {
      if (failure != null) {
        log.debug("No data", "collector", collector, "reason", failure.getMessage());
      }
      answered();
      sheet.drops().forEach(drops::add);
    } else if (failure != null) {
      failed(outcome, failure);
    }
  }

  void late(long nanos) {
    if (isDue("late")) {
      log.warn(
          "Collector is late",
          "collector",
          collector,
          "after",
          seconds(nanos),
          "failures",
          failures);
    }
  }

  void stillRunning(long nanos) {
    if (isDue("running")) {
      log.warn(
          "Collector is still running and is not started again",
          "collector",
          collector,
          "for",
          seconds(nanos));
    }
  }

  void endedLate(long nanos, @Nullable Throwable failure) {
    log.debug("Late run ended", "collector", collector, "after", seconds(nanos), "err", failure);
  }

  private void failed(Outcome outcome, Throwable failure) {
    if (!isDue(outcome + failure.getClass().getName())) {
      log.debug("Collector failed again", "collector", collector, "err", failure);
    } else if (outcome == Outcome.TARGET_UNAVAILABLE) {
      log.warn("Target unavailable", "collector", collector, "failures", failures, "err", failure);
    } else {
      log.error(
          "Collector failed",
          "collector",
          collector,
          "failures",
          failures,
          "at",
          place(failure),
          "err",
          failure);
    }
  }

  /** Counts a failure; tells whether to speak of it: the first of its kind, or after a while. */
  private synchronized boolean isDue(String kind) {
    long now = nanoTime.getAsLong();
    failures++;
    if (kind.equals(failing) && now - said < REPEAT) {
      return false;
    }
    failing = kind;
    said = now;
    return true;
  }

  private synchronized void answered() {
    if (failing != null) {
      log.info("Collector works again", "collector", collector, "failures", failures);
      failing = null;
      failures = 0;
    }
  }

  private static String place(Throwable failure) {
    StackTraceElement[] stack = failure.getStackTrace();
    return stack.length == 0 ? "unknown" : stack[0].getFileName() + ":" + stack[0].getLineNumber();
  }

  private static String seconds(long nanos) {
    return Duration.ofNanos(nanos).toMillis() / 1e3 + "s";
  }
}
