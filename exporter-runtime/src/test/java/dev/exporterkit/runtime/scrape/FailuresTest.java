package dev.exporterkit.runtime.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.runtime.log.LogFormat;
import dev.exporterkit.runtime.log.LogLevel;
import dev.exporterkit.runtime.log.LogLines;
import dev.exporterkit.runtime.log.LogOptions;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FailuresTest {
  private long now;
  private final LogLines lines = LogLines.capture(new LogOptions(LogLevel.INFO, LogFormat.LOGFMT));
  private final ScrapeLog scrape = new ScrapeLog();
  private final Failures.ManyTargets failures = new Failures.ManyTargets(() -> now);

  @AfterEach
  void close() {
    lines.close();
  }

  @Test
  void thousandTargetsAreFewLines() {
    for (int minute = 0; minute <= 5; minute++) {
      now = TimeUnit.MINUTES.toNanos(minute);
      for (int i = 0; i < 1_000; i++) {
        fail("sw" + i);
      }
    }

    assertThat(lines.withoutTime())
        .hasSize(8)
        .startsWith(
            unavailable("sw0", 1),
            unavailable("sw1", 1),
            unavailable("sw2", 1),
            unavailable("sw3", 1))
        .contains(unavailable("sw0", 4_997));
  }

  @Test
  void onlyToldTargetsReturn() {
    for (int i = 0; i < 10; i++) {
      fail("sw" + i);
    }
    fail("sw0");
    for (int i = 0; i < 10; i++) {
      succeed("sw" + i);
      succeed("sw" + i);
    }

    assertThat(lines.withoutTime())
        .filteredOn(line -> line.contains("works again"))
        .containsExactly(works("sw0", 2), works("sw1", 1), works("sw2", 1), works("sw3", 1));
  }

  @Test
  void flappingTargetIsToldOnce() {
    for (int i = 0; i < 20; i++) {
      now = TimeUnit.SECONDS.toNanos(10 * i);
      fail("sw0");
      succeed("sw0");
    }

    assertThat(lines.withoutTime()).containsExactly(unavailable("sw0", 1), works("sw0", 1));
  }

  private void fail(String target) {
    log(target).ended(Outcome.TARGET_UNAVAILABLE, new IOException("refused"));
    scrape.flush();
  }

  private void succeed(String target) {
    log(target).ended(Outcome.SUCCEEDED, null);
    scrape.flush();
  }

  private CollectorLog log(String target) {
    return new CollectorLog("snmp", List.of("target", target), scrape, failures.of(target));
  }

  private static String unavailable(String target, int count) {
    return "level=WARN source=CollectorLog msg=\"Target unavailable\" collector=snmp target="
        + target
        + " failures="
        + count
        + " err=\"IOException: refused\"";
  }

  private static String works(String target, int count) {
    return "level=INFO source=CollectorLog msg=\"Collector works again\" collector=snmp target="
        + target
        + " failures="
        + count;
  }
}
