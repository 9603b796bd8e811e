package dev.exporterkit.formats.exposition;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault is refused with its position and a sentence. */
final class MalformedTest {
  @ParameterizedTest
  @MethodSource
  void textIsRefused(String written, String fault) {
    assertThat(faultOf(ExpositionFormat.TEXT, written)).isEqualTo(fault);
  }

  static Stream<Arguments> textIsRefused() throws IOException {
    return table("text");
  }

  @ParameterizedTest
  @MethodSource
  void openMetricsIsRefused(String written, String fault) {
    assertThat(faultOf(ExpositionFormat.OPEN_METRICS, written)).isEqualTo(fault);
  }

  static Stream<Arguments> openMetricsIsRefused() throws IOException {
    return table("openmetrics");
  }

  @Test
  void otherEncodingIsRefused() {
    MalformedExpositionException fault =
        refused(ExpositionFormat.TEXT, "x 1\nx{a=\"für\"} 1\n".getBytes(ISO_8859_1));
    assertThat(fault)
        .hasMessage("line 2, column 7: the line must be valid UTF-8: x{a=\"f\ufffdr\"} 1");
  }

  @Test
  void messageShowsTheLine() {
    MalformedExpositionException fault = refused(ExpositionFormat.TEXT, "x 1\ny one\n");
    assertThat(fault)
        .hasMessage(
            "line 2, column 3: expected a number such as 1, 0.5, NaN or +Inf, found \"one\": y one");
  }

  @Test
  void messageShowsPartOfLongLine() {
    String value = "ü".repeat(10_000);
    MalformedExpositionException fault =
        refused(ExpositionFormat.TEXT, "x{a=\"" + value + "\",b=\"\\t\",c=\"" + value + "\"} 1\n");
    assertThat(fault.column()).isEqualTo(10_011);
    assertThat(fault.problem().source())
        .startsWith("…üü")
        .contains("ü\",b=\"\\t\",c=\"ü")
        .endsWith("üü…")
        .hasSizeLessThan(102);
  }

  private static String faultOf(ExpositionFormat format, String written) {
    MalformedExpositionException fault =
        refused(format, written.replace('|', '\n').replace("<CR>", "\r").replace("<TAB>", "\t"));
    return fault.line() + ":" + fault.column() + " " + fault.problem().text();
  }

  private static MalformedExpositionException refused(ExpositionFormat format, String text) {
    return refused(format, text.getBytes(UTF_8));
  }

  private static MalformedExpositionException refused(ExpositionFormat format, byte[] bytes) {
    return Objects.requireNonNull(
        catchThrowableOfType(
            MalformedExpositionException.class, () -> ExpositionParser.parse(format, bytes)),
        "not refused");
  }

  /** Reads pairs of lines: an exposition whose lines are separated by |, and its fault. */
  private static Stream<Arguments> table(String name) throws IOException {
    String path = "/malformed/" + name;
    try (InputStream in = Objects.requireNonNull(MalformedTest.class.getResourceAsStream(path))) {
      List<String> lines = new String(in.readAllBytes(), UTF_8).lines().toList();
      return IntStream.range(0, lines.size() / 2)
          .mapToObj(i -> Arguments.of(lines.get(2 * i), lines.get(2 * i + 1).strip()));
    }
  }
}
