package dev.exporterkit.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Option;
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

  @Test
  void typesOfTheAuthorAreReadFromTheirText() {
    Options options = new Options();
    CommandLine command = new CommandLine(options);
    Converters.register(command);

    command.parseArgs("--zone=eu/1", "--spare=us/2", "--spare=us/3");

    assertThat(options.zone).isEqualTo(new Zone("eu", "1"));
    assertThat(options.spare).containsExactly(new Zone("us", "2"), new Zone("us", "3"));
    assertThatThrownBy(() -> command.parseArgs("--zone=eu"))
        .cause()
        .isInstanceOf(TypeConversionException.class)
        .hasMessage("is not a Zone: write REGION/NUMBER.");
  }

  private static final class Options {
    @Option(names = "--zone")
    @Nullable Zone zone;

    @Option(names = "--spare")
    List<Zone> spare = new ArrayList<>();
  }

  private record Zone(String region, String number) {
    static Zone valueOf(String text) {
      String[] parts = text.split("/", -1);
      if (parts.length != 2) {
        throw new IllegalArgumentException("write REGION/NUMBER.");
      }
      return new Zone(parts[0], parts[1]);
    }
  }
}
