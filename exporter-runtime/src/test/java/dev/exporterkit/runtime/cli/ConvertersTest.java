package dev.exporterkit.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class ConvertersTest {
  @Test
  void durationsAreGoDurations() {
    assertThat(new Converters.Durations().convert("1h30m")).isEqualTo(Duration.ofMinutes(90));
    assertThatThrownBy(() -> new Converters.Durations().convert("1d"))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("not a duration");
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "-1, -1", "1B, 1", "64KB, 65536", "2MiB, 2097152", "1gb, 1073741824"})
  void sizesAreNumbersOfBytes(String text, long bytes) {
    assertThat(new Converters.Sizes().convert(text)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "M", "1.5MB", "7X", "99999999999999999999", "9999999999PB"})
  void otherSizesAreRefused(String text) {
    assertThatThrownBy(() -> new Converters.Sizes().convert(text))
        .isInstanceOf(TypeConversionException.class);
  }
}
