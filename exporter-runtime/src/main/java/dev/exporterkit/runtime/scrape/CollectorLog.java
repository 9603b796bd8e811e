package dev.exporterkit.runtime.scrape;

import dev.exporterkit.runtime.log.Causes;
import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.log.LogLevel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reports the failures of one collector without repeating itself at every scrape: when a failure
 * begins or changes, every few minutes while it continues, and when it is over.
 */
public final class CollectorLog implements RunLog {
  private static final Log log = Log.of(CollectorLog.class);

  private final String collector;
  private final List<Object> subject;
  private final ScrapeLog lines;
  private final Failures failures;

  public CollectorLog(String collector, ScrapeLog lines, LongSupplier nanoTime) {
    this(collector, List.of(), lines, Failures.ofOneTarget(nanoTime));
  }

  /**
   * Reports the runs for one subject.
   *
   * @param subject alternating names and values that every line contains, such as the target of a
   *     probe
   */
  public CollectorLog(String collector, List<Object> subject, ScrapeLog lines, Failures failures) {
    this.collector = collector;
    this.subject = subject;
    this.lines = lines;
    this.failures = failures;
  }

  @Override
  public void ended(Outcome outcome, @Nullable Throwable failure) {
    if (outcome.isSuccess()) {
      if (failure != null) {
        debug("No data", "reason", failure.getMessage());
      }
      succeeded();
    } else if (failure != null) {
      failed(outcome, failure);
    }
  }

  @Override
  public void late(long nanos) {
    warn("late", "Collector is late", "after", nanos);
  }

  /** A refresh continues after the scrape, and there are no rows to serve in the meantime. */
  public void notReady(long nanos) {
    warn("not ready", "Collector is not ready yet, and its cache is empty", "for", nanos);
  }

  @Override
  public void stillRunning(long nanos) {
    warn("running", "Collector is still running and is not started again", "for", nanos);
  }

  private void warn(String failure, String message, String key, long nanos) {
    long count = failures.add(failure);
    if (count > 0) {
      report(LogLevel.WARN, message, key, seconds(nanos), "failures", count);
    }
  }

  @Override
  public void endedLate(long nanos, @Nullable Throwable failure) {
    debug("Late run ended", "after", seconds(nanos), "err", failure);
  }

  private void failed(Outcome outcome, Throwable failure) {
    long count = failures.add(outcome + " " + Causes.text(failure));
    if (count == 0) {
      debug("Collector failed again", "err", failure);
    } else if (outcome == Outcome.TARGET_UNAVAILABLE) {
      report(LogLevel.WARN, "Target unavailable", "failures", count, "err", failure);
    } else {
      report(
          LogLevel.ERROR,
          "Collector failed",
          "failures",
          count,
          "at",
          place(failure),
          "err",
          failure);
    }
  }

  private void succeeded() {
    long count = failures.end();
    if (count > 0) {
      report(LogLevel.INFO, "Collector works again", "failures", count);
    }
  }

  private void report(LogLevel level, String message, Object... attributes) {
    // The text of an exception may be an author's code: it runs here, on the thread of the
    // collector.
    lines.add(collector, level, log.event(message, withSubject(attributes).toArray()));
  }

  private void debug(String message, @Nullable Object... attributes) {
    List<@Nullable Object> all = withSubject(attributes);
    all.add(0, "collector");
    all.add(1, collector);
    log.debug(message, all.toArray());
  }

  private List<@Nullable Object> withSubject(@Nullable Object... attributes) {
    List<@Nullable Object> all = new ArrayList<>(subject);
    Collections.addAll(all, attributes);
    return all;
  }

  private static String place(Throwable failure) {
    StackTraceElement[] stack = failure.getStackTrace();
    return stack.length == 0 ? "unknown" : stack[0].getFileName() + ":" + stack[0].getLineNumber();
  }

  public static String seconds(long nanos) {
    return Duration.ofNanos(nanos).toMillis() / 1e3 + "s";
  }
}
