package dev.exporterkit.samples.blackbox.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes are read as by {@code units.Base2Bytes} of Go. */
class ByteSizeTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0B, 0",
    "7B, 7",
    "1KB, 1024",
    "1KiB, 1024",
    "10MB, 10485760",
    "1.5KiB, 1536",
    ".5KB, 512",
    "1.KB, 1024",
    "1MB512KB, 1572864",
    "3GiB, 3221225472",
    "1TB, 1099511627776",
    "1PiB, 1125899906842624",
    "7EB, 8070450532247928832",
  })
  void sizeIsInUnitsOf1024(String text, long bytes) {
    assertThat(ByteSize.parse(text).bytes()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10", "MB", "1kB", "1mb", "1 MB", "-1MB", "1MB,", "x1MB", "1.MBx", ".B", "1M"})
  void otherTextIsRefused(String text) {
    assertThatThrownBy(() -> ByteSize.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("write a number with a unit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8EB", "7EB1EB", "99999999999999999999PB"})
  void hugeSizeIsRefused(String text) {
    assertThatThrownBy(() -> ByteSize.parse(text)).hasMessage("it must be less than 8EB");
  }
}
