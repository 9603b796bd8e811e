package dev.exporterkit.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.PortUnreachableException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormatterTest {
  @Test
  void logfmtQuotesWhatNeedsIt() {
    assertThat(
            LogFormat.LOGFMT
                .formatter(false)
                .format(
                    event(Level.WARNING, "Target \"x\" is gone", "path", "C:\\x", "n", 3, "e", "")))
        .isEqualTo(
            "time=2026-01-02T03:04:05.000Z level=WARN source=Scraper"
                + " msg=\"Target \\\"x\\\" is gone\" path=\"C:\\\\x\" n=3 e=\"\"\n");
  }

  @Test
  void jsonIsOneObjectPerLine() {
    assertThat(
            LogFormat.JSON
                .formatter(false)
                .format(event(Level.INFO, "two\nlines\u0001 ü", "address", "[::]:9100")))
        .isEqualTo(
            "{\"time\":\"2026-01-02T03:04:05.000Z\",\"level\":\"INFO\",\"source\":\"Scraper\","
                + "\"msg\":\"two\\nlines\\u0001 ü\",\"address\":\"[::]:9100\"}\n");
  }

  @Test
  void jsonKeepsNumbersAndTruths() {
    assertThat(
            LogFormat.JSON
                .formatter(false)
                .format(
                    event(
                        Level.INFO,
                        "x",
                        "failures",
                        3L,
                        "ratio",
                        1e-9,
                        "late",
                        true,
                        "none",
                        null,
                        "nan",
                        Double.NaN,
                        "most",
                        Float.NEGATIVE_INFINITY,
                        "digits",
                        "42",
                        "err",
                        new IOException("refused"))))
        .isEqualTo(
            "{\"time\":\"2026-01-02T03:04:05.000Z\",\"level\":\"INFO\",\"source\":\"Scraper\","
                + "\"msg\":\"x\",\"failures\":3,\"ratio\":1.0E-9,\"late\":true,\"none\":null,"
                + "\"nan\":\"NaN\",\"most\":\"-Infinity\",\"digits\":\"42\","
                + "\"err\":\"IOException: refused\"}\n");
  }

  @Test
  void numberOfAnUnknownKindIsText() {
    DoubleAdder odd = new DoubleAdder();
    odd.add(Double.NaN);

    assertThat(LogFormat.JSON.formatter(false).format(event(Level.INFO, "x", "n", odd)))
        .endsWith("\"n\":\"NaN\"}\n");
  }

  @Test
  void valuesReadAsOperatorsWriteThem() throws Exception {
    assertThat(
            LogEvent.text(
                "x",
                "after",
                Duration.ofMillis(1500),
                "to",
                InetAddress.getByAddress("db1", new byte[] {10, 1, 2, 3}),
                "failures",
                3L))
        .isEqualTo("msg=x after=1.5s to=10.1.2.3 failures=3");
  }

  @Test
  void causesStandInOneLine() {
    IOException cause = new IOException("no route", new ConnectException("refused"));

    assertThat(
            LogFormat.LOGFMT
                .formatter(false)
                .format(event(Level.SEVERE, "Failed", "err", new UncheckedIOException(cause))))
        .isEqualTo(
            "time=2026-01-02T03:04:05.000Z level=ERROR source=Scraper msg=Failed"
                + " err=\"IOException: no route: ConnectException: refused\"\n");
  }

  @Test
  void debugAddsTheStackTrace() {
    assertThat(
            LogFormat.LOGFMT
                .formatter(true)
                .format(event(Level.FINE, "Failed", "err", new IllegalStateException("x"))))
        .startsWith("time=2026-01-02T03:04:05.000Z level=DEBUG source=Scraper msg=Failed")
        .contains(" err=\"IllegalStateException: x\" stack=\"java.lang.IllegalStateException: x\\n")
        .containsOnlyOnce("\n");
  }

  @Test
  void textsOfAnyLengthAreBounded() {
    String page = "x".repeat(1 << 20);

    assertThat(
            LogFormat.LOGFMT
                .formatter(true)
                .format(event(Level.INFO, page, "a", page, "err", new IOException(page))))
        .hasSizeLessThan(25_000)
        .contains("x… (1044576 more characters)\" a=\"xxx", "x… (1046576 more characters)\" err=");
  }

  @Test
  void valueWithoutATextIsNamed() {
    Object broken =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException("closed");
          }
        };

    assertThat(LogEvent.text("x", "value", broken))
        .isEqualTo("msg=x value=\"(no text: IllegalStateException)\"");
  }

  @Test
  void exceptionWithoutAMessageIsItsType() {
    assertThat(Causes.text(new PortUnreachableException())).isEqualTo("PortUnreachableException");
  }

  @Test
  void otherHandlersSeeEveryAttribute() {
    LogRecord event =
        event(
            Level.SEVERE,
            "Collector failed",
            "collector",
            "jobs",
            "err",
            new IOException("refused"));

    assertThat(event.getMessage())
        .isEqualTo("Collector failed: collector=jobs err=\"IOException: refused\"");
    assertThat(event.getThrown()).isNull();
  }

  @Test
  void plainRecordsAreFormattedToo() {
    LogRecord event = new LogRecord(Level.INFO, "{0} of {1}");
    event.setParameters(new Object[] {1, 2});
    event.setLoggerName("author.Thing");
    event.setInstant(Instant.parse("2026-01-02T03:04:05.678Z"));

    assertThat(LogFormat.LOGFMT.formatter(false).format(event))
        .isEqualTo("time=2026-01-02T03:04:05.678Z level=INFO source=Thing msg=\"1 of 2\"\n");
  }

  private static LogRecord event(Level level, String message, @Nullable Object... attributes) {
    AttributedRecord event = new AttributedRecord(level, LogEvent.of(message, true, attributes));
    event.setLoggerName("dev.exporterkit.runtime.scrape.Scraper");
    event.setInstant(Instant.parse("2026-01-02T03:04:05Z"));
    return event;
  }
}
