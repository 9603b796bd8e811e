package dev.exporterkit.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoDurationTest {
  @ParameterizedTest
  @CsvSource({
    "5s, PT5S",
    "1h30m, PT1H30M",
    "1.5s, PT1.5S",
    "250ms, PT0.25S",
    "0, PT0S",
    "7us, PT0.000007S",
  })
  void durationsAreReadAsInGo(String text, Duration duration) {
    assertThat(GoDuration.parse(text)).isEqualTo(duration);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "s", "5s!", "-5s", "1d", "99999999999h", "5 s"})
  void otherTextsAreRefused(String text) {
    assertThatThrownBy(() -> GoDuration.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "PT5M, 5m",
    "PT1H30M, 1h30m",
    "PT1H0.5S, 1h0.5s",
    "PT1M30S, 1m30s",
    "PT10S, 10s",
    "PT1.5S, 1.5s",
    "PT0.25S, 250ms",
    "PT0.000007S, 0.007ms",
    "PT0S, 0s",
    "PT-3S, -3s",
  })
  void textIsTheShortest(Duration duration, String text) {
    assertThat(GoDuration.text(duration)).isEqualTo(text);
  }
}
