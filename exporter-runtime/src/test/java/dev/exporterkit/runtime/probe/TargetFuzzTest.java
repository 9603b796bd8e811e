package dev.exporterkit.runtime.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.runtime.flight.SystemTimer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a client writes, it is a target, or its message says why it is not. */
final class TargetFuzzTest {
  private static final int TARGETS = 20_000;
  private static final List<String> PIECES =
      List.of(
          "fe80::1",
          "%lo",
          "%25lo",
          "%",
          "%0",
          "%-1",
          "[",
          "]",
          "::",
          ":",
          "::ffff:1.2.3.4",
          ".",
          "..",
          "1",
          "127.0.0.1",
          "0x7f",
          "65535",
          "99999999999999999999",
          "-",
          "+1",
          "_",
          "/",
          "?",
          "#",
          "@",
          "http://",
          "HTTPS://",
          "ftp://",
          "xn--",
          "xn--0",
          "xn--\u00fc",
          "\u00fc",
          "\u00df",
          "\u3002",
          "\uff0e",
          "\u2024",
          "\u0661",
          "\ud83d\ude00",
          "\ud83d",
          "\u202e",
          "\u001b[31m",
          "\u0000",
          " ",
          "a",
          "a".repeat(64),
          "a".repeat(300),
          "*",
          ",",
          "=",
          "\\",
          "\u0345",
          "\u200d",
          "\u0130",
          "\u212a");

  @Test
  void targetsAreReadOrMalformed() {
    Random random = new Random(7);
    // Rules that resolve nothing: what is not allowed is not looked up.
    TargetResolver resolver =
        new TargetResolver(List.of(TargetRule.parse("*.invalid")), new SystemTimer());
    int read = 0;
    for (int i = 0; i < TARGETS; i++) {
      read += isRead(resolver, text(random)) ? 1 : 0;
    }
    assertThat(read).isBetween(TARGETS / 20, TARGETS);
  }

  private static boolean isRead(TargetResolver resolver, String text) {
    try {
      resolver.mayBeProbed(ParsedTarget.parse(text), Duration.ofSeconds(10));
      return true;
    } catch (MalformedTargetException e) {
      assertThat(e).hasMessageNotContaining("\u001b");
      return false;
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
