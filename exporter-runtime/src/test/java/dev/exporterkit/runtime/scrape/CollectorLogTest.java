package dev.exporterkit.runtime.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.runtime.log.LogFormat;
import dev.exporterkit.runtime.log.LogLevel;
import dev.exporterkit.runtime.log.LogLines;
import dev.exporterkit.runtime.log.LogOptions;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CollectorLogTest {
  private final LogLines lines = LogLines.capture(new LogOptions(LogLevel.INFO, LogFormat.LOGFMT));
  private long now;
  private final ScrapeLog scrape = new ScrapeLog();
  private final CollectorLog log = new CollectorLog("jobs", scrape, () -> now);

  @AfterEach
  void release() {
    lines.close();
  }

  @Test
  void outageIsToldRepeatedAndEnded() {
    for (int second = 0; second <= 330; second += 15) {
      now = TimeUnit.SECONDS.toNanos(second);
      log.ended(Outcome.TARGET_UNAVAILABLE, new IOException("refused"));
      scrape.flush();
    }
    log.ended(Outcome.SUCCEEDED, null);
    log.ended(Outcome.SUCCEEDED, null);

    scrape.flush();
    assertThat(lines.withoutTime())
        .containsExactly(
            "level=WARN source=CollectorLog msg=\"Target unavailable\" collector=jobs failures=1"
                + " err=\"IOException: refused\"",
            "level=WARN source=CollectorLog msg=\"Target unavailable\" collector=jobs failures=21"
                + " err=\"IOException: refused\"",
            "level=INFO source=CollectorLog msg=\"Collector works again\" collector=jobs failures=23");
  }

  @Test
  void anotherFailureIsToldAtOnce() {
    log.ended(Outcome.TARGET_UNAVAILABLE, new IOException("refused"));
    log.late(1_500_000_000);
    log.late(1_500_000_000);

    scrape.flush();
    assertThat(lines.withoutTime())
        .containsExactly(
            "level=WARN source=CollectorLog msg=\"Target unavailable\" collector=jobs failures=1"
                + " err=\"IOException: refused\"",
            "level=WARN source=CollectorLog msg=\"Collector is late\" collector=jobs after=1.5s"
                + " failures=2");
  }

  @Test
  void otherMessageIsToldAtOnce() {
    failEvery15Seconds("status 500", "status 500", "a redirect", "status 500", "a redirect");

    assertThat(errors()).containsExactly("IOException: status 500", "IOException: a redirect");
  }

  @Test
  void changingNumberDoesNotFlood() {
    failEvery15Seconds(IntStream.range(0, 19).mapToObj(i -> "took " + i).toArray(String[]::new));

    assertThat(errors()).hasSize(4);
  }

  @Test
  void flappingIsBoundedAndCounted() {
    for (int second = 0; second <= 300; second += 5) {
      now = TimeUnit.SECONDS.toNanos(second);
      log.ended(Outcome.TARGET_UNAVAILABLE, new IOException("refused"));
      log.ended(Outcome.SUCCEEDED, null);
      scrape.flush();
    }

    assertThat(lines.withoutTime()).hasSize(10);
    assertThat(lines.withoutTime().subList(8, 10))
        .containsExactly(
            "level=WARN source=CollectorLog msg=\"Target unavailable\" collector=jobs failures=57"
                + " err=\"IOException: refused\"",
            "level=INFO source=CollectorLog msg=\"Collector works again\" collector=jobs failures=57");
  }

  @Test
  void hastyAndPatientServerAreBounded() {
    for (int second = 0; second < 290; second += 5) {
      now = TimeUnit.SECONDS.toNanos(second);
      log.late(1_000_000_000);
      log.ended(Outcome.SUCCEEDED, null);
      scrape.flush();
    }

    assertThat(lines.withoutTime()).hasSize(8);
  }

  @Test
  void successOfWhatWasNotLoggedIsNotLogged() {
    failEvery15Seconds("1", "2", "3", "4");
    log.ended(Outcome.SUCCEEDED, null);
    failEvery15Seconds("5");
    log.ended(Outcome.SUCCEEDED, null);
    scrape.flush();

    assertThat(lines.withoutTime()).hasSize(5).last().asString().endsWith("failures=4");
  }

  @Test
  void textOfAnExceptionIsThatOfItsTime() {
    StringBuilder message = new StringBuilder("first");
    log.ended(
        Outcome.TARGET_UNAVAILABLE,
        new IOException() {
          @Override
          public String getMessage() {
            return message.toString();
          }
        });
    message.append(" and second");

    scrape.flush();
    assertThat(errors()).containsExactly("IOException: first");
  }

  @Test
  void sharedFailureIsOneLine() {
    CollectorLog other = new CollectorLog("agents", scrape, () -> now);
    for (CollectorLog each : List.of(log, other)) {
      each.ended(Outcome.TARGET_UNAVAILABLE, new IOException("refused"));
    }
    scrape.flush();
    for (CollectorLog each : List.of(other, log)) {
      each.ended(Outcome.SUCCEEDED, null);
    }

    scrape.flush();
    assertThat(lines.withoutTime())
        .containsExactly(
            "level=WARN source=CollectorLog msg=\"Target unavailable\" collector=agents,jobs failures=1"
                + " err=\"IOException: refused\"",
            "level=INFO source=CollectorLog msg=\"Collector works again\" collector=agents,jobs"
                + " failures=1");
  }

  @Test
  void bugSaysWhereItIs() {
    log.ended(Outcome.FAILED, new IllegalStateException("bug"));

    scrape.flush();
    assertThat(lines.withoutTime())
        .singleElement()
        .asString()
        .matches(
            "level=ERROR source=CollectorLog msg=\"Collector failed\" collector=jobs failures=1"
                + " at=CollectorLogTest.java:[0-9]+ err=\"IllegalStateException: bug\"");
  }

  private void failEvery15Seconds(String... messages) {
    for (String message : messages) {
      log.ended(Outcome.TARGET_UNAVAILABLE, new IOException(message));
      scrape.flush();
      now += TimeUnit.SECONDS.toNanos(15);
    }
  }

  private List<String> errors() {
    return lines.withoutTime().stream()
        .map(line -> line.replaceFirst(".* err=\"(.*)\"", "$1"))
        .toList();
  }
}
