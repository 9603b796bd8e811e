package dev.exporterkit.samples.blackbox.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import dev.exporterkit.api.Deadline;
import dev.exporterkit.testkit.FakeScrape;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundedTextTest {

  @Test
  void searchEndsWithTheProbe() {
    try (Deadline over = new FakeScrape(Duration.ofMinutes(1)).deadline(Duration.ofNanos(1))) {
      String text = "x".repeat(1 << 20);
      assertThatThrownBy(() -> BoundedText.matches(Pattern.compile("x*y"), text, over))
          .isInstanceOf(ProbeFailedException.class)
          .hasMessage("the expression x*y took too long");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ff6f6b, ^.ok$",
    "e2826f6b, ^..ok$",
    "ed a0 80, ^...$",
    "6f6be2, '^ok\\x{FFFD}$'",
    "f09f9880, '^\\x{1F600}$'",
    "c3a9, ^é$",
    "e9, ^[^é]$",
  })
  void everyBrokenByteIsOneCharacter(String hex, String expression) {
    String text = Utf8.decode(HexFormat.of().parseHex(hex.replace(" ", "")));
    assertThat(Pattern.compile(expression).matcher(text).find()).as(text).isTrue();
  }
}
