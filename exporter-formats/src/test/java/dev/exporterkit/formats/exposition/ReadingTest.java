package dev.exporterkit.formats.exposition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A lenient reading keeps what it understands, and reports the rest. */
final class ReadingTest {
  @Test
  void unreadableLineIsSkipped() {
    Reading reading = read("x{a=\"1\"} 1\nx{a=2} 1\nx{a=\"3\"} 1\n");
    assertThat(reading.exposition().samples())
        .extracting(Sample::toString)
        .containsExactly("x{a=\"1\"} 1", "x{a=\"3\"} 1");
    assertThat(reading.problems())
        .extracting(Object::toString)
        .containsExactly(
            "line 2, column 5: expected a label value in quotes, found \"2}\": x{a=2} 1");
  }

  @Test
  void contradictingSampleIsKept() {
    Reading reading = read("# TYPE x counter\nx -1\nx 2\n");
    assertThat(reading.exposition().samples()).hasSize(2);
    assertThat(reading.problems())
        .extracting(problem -> problem.line() + " " + problem.text())
        .containsExactly(
            "2 x must not be negative or NaN, found -1", "3 the series x must not appear twice");
  }

  @Test
  void interruptedFamilyIsPutTogether() {
    Reading reading = read("x{a=\"1\"} 1\ny 1\nx{a=\"2\"} 1\nx{a=\"3\"} 1\n");
    assertThat(reading.exposition().family("x").orElseThrow().samples()).hasSize(3);
    assertThat(reading.problems())
        .extracting(problem -> problem.line() + " " + problem.text())
        .containsExactly("3 all lines of the family x of line 1 must be consecutive");
  }

  @Test
  void undefinedEscapeIsKept() {
    Reading reading = read("x{a=\"C:\\temp\"} 1\n");
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.exposition().samples())
        .extracting(sample -> sample.labels().get("a"))
        .containsExactly("C:\\temp");
  }

  @Test
  void skippedBucketCausesOneProblem() {
    Reading reading =
        read("# TYPE x histogram\nx_bucket{le=\"1\"} 1\nx_bucket{le=\"+Inf\"} two\nx_count 2\n");
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.exposition().samples()).hasSize(2);
  }

  @Test
  void problemsAreLimited() {
    Reading reading = read("x 1\n" + "?\n".repeat(5_000) + "y 1\n");
    assertThat(reading.problems()).hasSize(ExpositionParser.MAX_PROBLEMS);
    assertThat(reading.exposition().families()).extracting(Family::name).containsExactly("x");
  }

  @Test
  void problemsThatSkipNoLineAreLimited() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      text.append("x{a=\"").append(i).append("\\q\"} 1\n");
    }
    assertThat(read(text.toString()).problems()).hasSize(ExpositionParser.MAX_PROBLEMS);
  }

  @Test
  void everyProblemOfLineHasItsColumn() {
    Reading reading = read("# TYPE x summary\nx{a=\"ü\\q\",b=\"ü\\q\",quantile=\"2\"} 1\n");
    assertThat(reading.problems())
        .extracting(problem -> problem.line() + ":" + problem.column())
        .containsExactly("2:7", "2:15", "2:19");
  }

  @Test
  void interruptedHistogramCausesOneProblem() {
    Reading reading = read("# TYPE x histogram\nx_bucket{le=\"+Inf\"} 2\ny 1\nx_count 2\n");
    assertThat(reading.problems()).hasSize(1);
  }

  @Test
  void goodExpositionHasNoProblems() {
    assertThat(read("# HELP x Help.\n# TYPE x gauge\nx 1\n").problems()).isEmpty();
  }

  private static Reading read(String text) {
    return ExpositionParser.read(ExpositionFormat.TEXT, text.getBytes(UTF_8));
  }
}
