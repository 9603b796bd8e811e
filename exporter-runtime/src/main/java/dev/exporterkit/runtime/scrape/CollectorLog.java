package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.runtime.log.Causes;
import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.log.LogLevel;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells of one collector what an operator must know, without repeating itself at every scrape: a
 * failure when it begins or changes, every few minutes while it goes on, and when it is over.
 */
final class CollectorLog {
  private static final Log log = Log.of(Scraper.class);

  private final String collector;
  private final ScrapeLog lines;
  private final Repetition repetition;
  private final DropLog drops;

  private long failures;

  CollectorLog(String collector, ScrapeLog lines, LongSupplier nanoTime) {
    this.collector = collector;
    this.lines = lines;
    this.repetition = new Repetition(nanoTime);
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
      warn("Collector is late", "after", seconds(nanos), "failures", failures);
    }
  }

  void stillRunning(long nanos) {
    if (isDue("running")) {
      warn("Collector is still running and is not started again", "for", seconds(nanos));
    }
  }

  void endedLate(long nanos, @Nullable Throwable failure) {
    log.debug("Late run ended", "collector", collector, "after", seconds(nanos), "err", failure);
  }

  private void failed(Outcome outcome, Throwable failure) {
    if (!isDue(outcome + " " + Causes.text(failure))) {
      log.debug("Collector failed again", "collector", collector, "err", failure);
    } else if (outcome == Outcome.TARGET_UNAVAILABLE) {
      warn("Target unavailable", "failures", failures, "err", failure);
    } else {
      lines.add(
          collector,
          LogLevel.ERROR,
          "Collector failed",
          "failures",
          failures,
          "at",
          place(failure),
          "err",
          failure);
    }
  }

  private void warn(String message, Object... attributes) {
    lines.add(collector, LogLevel.WARN, message, attributes);
  }

  /** Counts a failure; tells whether to speak of it. */
  private synchronized boolean isDue(String text) {
    failures++;
    return repetition.isDue(text);
  }

  private synchronized void answered() {
    if (failures > 0) {
      lines.add(collector, LogLevel.INFO, "Collector works again", "failures", failures);
      repetition.forget();
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
