package dev.exporterkit.formats.exposition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.formats.exposition.MalformedExpositionException.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the bytes are, they are read or refused; {@code seed} in a failure repeats it. */
final class DamagedBytesTest {
  private static final String FAMILIES =
      """
      # TYPE a counter
      # HELP a Good \\\\ help.
      a{b="\\n\\"\\\\ü😀",c=""} 1 1520879607789
      a{b="x"} 1e+21
      # TYPE h histogram
      h_bucket{le="0.5"} 1
      h_bucket{le="+Inf"} 2
      h_count 2
      h_sum 1.5
      # TYPE s summary
      s{quantile="0.5"} NaN
      s_count 0
      {"q.x",l="1"} 7
      """;
  private static final byte[] TEXT = FAMILIES.getBytes(UTF_8);
  private static final byte[] OPEN_METRICS =
      (FAMILIES.replace("a{", "a_total{")
              + """
              # TYPE w_seconds counter
              # UNIT w_seconds seconds
              w_seconds_total 5 # {trace_id="7"} 0.25 1.5
              w_seconds_created 1.25
              # TYPE t stateset
              t{t="on"} 1
              # EOF
              """)
          .getBytes(UTF_8);
  private static final byte[] SPECIAL = "\n\r\t \"\\{}=,#+-.:_019eaNI\0\u007f".getBytes(UTF_8);
  private static final int ROUNDS = 3_000;

  @Test
  void everyTruncationOfOpenMetricsIsRefused() {
    for (int length = 0; length < OPEN_METRICS.length - 1; length++) {
      byte[] part = Arrays.copyOf(OPEN_METRICS, length);
      assertThatThrownBy(() -> ExpositionParser.parse(ExpositionFormat.OPEN_METRICS, part))
          .as("%s bytes", length)
          .isInstanceOf(MalformedExpositionException.class);
    }
  }

  @Test
  void everyTruncatedLineOfTextIsRefused() {
    for (int length = 1; length < TEXT.length; length++) {
      if (TEXT[length - 1] != '\n') {
        byte[] part = Arrays.copyOf(TEXT, length);
        assertThatThrownBy(() -> ExpositionParser.parse(ExpositionFormat.TEXT, part))
            .as("%s bytes", length)
            .isInstanceOf(MalformedExpositionException.class);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void undamagedBytesAreRead(ExpositionFormat format) {
    assertThat(ExpositionParser.read(format, bytes(format)).problems()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void damagedBytesAreReadOrRefused(ExpositionFormat format) {
    int refused = 0;
    for (long seed = 0; seed < ROUNDS; seed++) {
      byte[] damaged = damaged(bytes(format), new Random(seed));
      refused += check(format, damaged, seed);
    }
    assertThat(refused).isBetween(ROUNDS / 2, ROUNDS - 1);
  }

  @ParameterizedTest
  @EnumSource
  void garbageIsReadOrRefused(ExpositionFormat format) {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      byte[] garbage = new byte[random.nextInt(200)];
      random.nextBytes(garbage);
      for (int i = 0; i < garbage.length; i++) {
        garbage[i] = random.nextInt(4) == 0 ? garbage[i] : special(random);
      }
      check(format, garbage, seed);
    }
  }

  /** Reads strictly and leniently, which must agree; returns 1 if the bytes are refused. */
  private static int check(ExpositionFormat format, byte[] bytes, long seed) {
    try {
      Reading reading = ExpositionParser.read(format, bytes);
      try {
        Exposition exposition = ExpositionParser.parse(format, bytes);
        assertThat(reading).isEqualTo(new Reading(exposition, List.of()));
        return 0;
      } catch (MalformedExpositionException e) {
        assertThat(reading.problems()).startsWith(e.problem());
        reading.problems().forEach(problem -> assertIsInside(problem, bytes));
        return 1;
      }
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
    }
  }

  private static void assertIsInside(Problem problem, byte[] bytes) {
    String[] lines = new String(bytes, UTF_8).split("\n", -1);
    assertThat(problem.line()).isBetween(1, lines.length);
    assertThat(problem.column()).isBetween(1, lines[problem.line() - 1].length() + 1);
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] damaged = whole.clone();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      int at = random.nextInt(damaged.length);
      switch (random.nextInt(4)) {
        case 0 -> damaged[at] = (byte) random.nextInt();
        case 1 -> damaged[at] = special(random);
        case 2 -> {
          System.arraycopy(damaged, at + 1, damaged, at, damaged.length - at - 1);
          damaged = Arrays.copyOf(damaged, damaged.length - 1);
        }
        default -> {
          int from = random.nextInt(damaged.length);
          int length = Math.min(random.nextInt(30), damaged.length - Math.max(from, at));
          System.arraycopy(damaged, from, damaged, at, length);
        }
      }
    }
    return damaged;
  }

  private static byte special(Random random) {
    return SPECIAL[random.nextInt(SPECIAL.length)];
  }

  private static byte[] bytes(ExpositionFormat format) {
    return format == ExpositionFormat.TEXT ? TEXT : OPEN_METRICS;
  }
}
