package dev.exporterkit.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrapeDeadlineTest {
  @ParameterizedTest
  @CsvSource({
    "10, 0, 9750",
    "0.5, 0, 250", // at most half goes off
    "0.1, 0, 50",
    "10, 400, 9200", // twice what the last answer took to write
    "10, 60000, 5000",
    "120, 0, 119750",
    "121, 0, 119750", // no longer than --web.max-scrape-timeout
    "99999999999999999999, 0, 119750",
    "' 3 ', 0, 2750",
  })
  void clientsTimeIsShortenedByTheOffset(String header, long writingMillis, long millis) {
    assertThat(timeout(TestLimits.DEFAULT, header, Duration.ofMillis(writingMillis)))
        .isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "0",
        "0.0",
        "-1",
        "+1",
        "",
        "soon",
        "NaN",
        "Infinity",
        "1e1",
        "1e-9",
        "10s",
        "5d",
        "0x5p0",
        "1,5",
        ".5",
        "5.",
        "1_0",
        "\u0661",
        "0.00000000001",
        "999999999999999999999"
      })
  void uselessHeaderMeansTheStandard(String header) {
    assertThat(timeout(TestLimits.DEFAULT, header, Duration.ZERO))
        .isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void standardIsAsConfigured() {
    WebLimits limits =
        new WebLimits(
            40,
            200,
            Duration.ofSeconds(3),
            Duration.ofSeconds(30),
            Duration.ofMillis(500),
            Duration.ofSeconds(30));

    assertThat(timeout(limits, null, Duration.ZERO)).isEqualTo(Duration.ofSeconds(3));
    assertThat(timeout(limits, "2", Duration.ZERO)).isEqualTo(Duration.ofMillis(1_500));
    assertThat(timeout(limits, "31", Duration.ZERO)).isEqualTo(Duration.ofMillis(29_500));
  }

  private static Duration timeout(WebLimits limits, @Nullable String header, Duration writing) {
    return new ScrapeDeadline(limits, () -> 0).timeout(header, writing);
  }
}
