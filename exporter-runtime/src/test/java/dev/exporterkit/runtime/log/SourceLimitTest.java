package dev.exporterkit.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class SourceLimitTest {
  private long now;
  private final SourceLimit limit = new SourceLimit(() -> now);

  @Test
  void driverThatComplainsAtEveryScrapeIsBounded() {
    for (int i = 0; i < SourceLimit.MAX_LINES; i++) {
      assertThat(limit.suppressedBefore(warning("driver"))).isZero();
    }
    for (int i = 0; i < 7; i++) {
      assertThat(limit.suppressedBefore(warning("driver"))).isNegative();
    }
    assertThat(limit.suppressedBefore(warning("other"))).isZero();

    now += SourceLimit.WINDOW.toNanos();
    assertThat(limit.suppressedBefore(warning("driver"))).isEqualTo(7);
    assertThat(limit.suppressedBefore(warning("driver"))).isZero();
  }

  private static LogRecord warning(String source) {
    LogRecord line = new LogRecord(Level.WARNING, "cannot connect");
    line.setLoggerName(source);
    return line;
  }
}
