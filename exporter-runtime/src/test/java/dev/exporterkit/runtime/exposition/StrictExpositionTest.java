package dev.exporterkit.runtime.exposition;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.formats.exposition.Family;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader that accepts everything would prove nothing. */
final class StrictExpositionTest {
  private static final String GOOD =
      """
      # TYPE a counter
      # HELP a Good \\"help\\" and \\\\.
      a_total{b="\\n\\"\\\\ü",c="1"} 1
      # TYPE h_seconds histogram
      # UNIT h_seconds seconds
      h_seconds_bucket{le="0.5"} 1
      h_seconds_bucket{le="+Inf"} 2
      h_seconds_count 2
      h_seconds_sum 1.5
      # TYPE cold histogram
      cold_bucket{le="-0.5"} 1
      cold_bucket{le="+Inf"} 2
      # TYPE s summary
      s{quantile="0.5"} NaN
      s_count 0
      s_sum 0
      # TYPE i info
      i_info{v="1"} 1
      # TYPE t stateset
      t{t="on"} 1
      t{t="off"} 0
      # TYPE u unknown
      u -1e-07
      """;

  @Test
  void goodTextIsRead() {
    assertThat(StrictExposition.openMetrics(GOOD + "# EOF\n"))
        .extracting(Family::name)
        .containsExactly("a", "h_seconds", "cold", "s", "i", "t", "u");
  }

  /** Each defect stands after a good beginning; a backslash before n parts lines. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x 1", // no TYPE
        "# TYPE a counter|a_total 1", // the family stood before
        "# TYPE x gauge|x 1|x 2",
        "# TYPE x gauge|x{a=\"1\",b=\"2\"} 1|x{b=\"2\",a=\"1\"} 1",
        "# TYPE x gauge|x{a=\"1\",a=\"2\"} 1",
        "# TYPE x gauge|x{__a=\"1\"} 1",
        "# TYPE x gauge|x{a=\"\\t\"} 1",
        "# TYPE x gauge|x{a=\"1\"b=\"2\"} 1",
        "# TYPE x gauge|x{a=\"1\",} 1",
        "# TYPE x gauge|x{a=1} 1",
        "# TYPE x gauge|x  1",
        "# TYPE x gauge|x 01",
        "# TYPE x gauge|x 1.50",
        "# TYPE x gauge|x inf",
        "# TYPE x gauge|x",
        "# TYPE x gauge",
        "# TYPE x gauge||x 1",
        "# TYPE x gauge|y 1",
        "# TYPE x gauge|x_total 1",
        "# TYPE x gauge|# TYPE x gauge|x 1",
        "# TYPE x gauge|x 1|# HELP x Late.",
        "# HELP x Quote \".|# TYPE x gauge|x 1",
        "# HELP x Bad \\t.|# TYPE x gauge|x 1",
        "# TYPE x gauge|# UNIT x seconds|x 1",
        "# TYPE x odd|x 1",
        "# TYPE 1x gauge|1x 1",
        "# comment",
        "# EOF",
        "# TYPE x counter|x 1",
        "# TYPE x counter|x_total -1",
        "# TYPE x counter|x_total NaN",
        "# TYPE x info|x_info 2",
        "# TYPE x stateset|x{x=\"on\"} 2",
        "# TYPE x stateset|x{y=\"on\"} 1",
        "# TYPE x summary|x 1",
        "# TYPE x summary|x{quantile=\"1.5\"} 1",
        "# TYPE x summary|x{quantile=\"0.5\"} -1",
        "# TYPE x summary|x_sum -1",
        "# TYPE x summary|x_count NaN",
        "# TYPE x summary|x_sum{a=\"1\"} 1|x_sum{a=\"2\"} 1|x_count{a=\"1\"} 1",
        "# TYPE x histogram|x_bucket{le=\"1.0\"} 1",
        "# TYPE x histogram|x_bucket 1",
        "# TYPE x histogram|x_bucket{le=\"1.0\"} 2|x_bucket{le=\"+Inf\"} 1",
        "# TYPE x histogram|x_bucket{le=\"2.0\"} 1|x_bucket{le=\"1.0\"} 1|x_bucket{le=\"+Inf\"} 1",
        "# TYPE x histogram|x_bucket{le=\"+Inf\"} 1|x_count 2|x_sum 1",
        "# TYPE x histogram|x_bucket{le=\"+Inf\"} 1|x_count 1",
        "# TYPE x histogram|x_bucket{le=\"+Inf\"} 1|x_count 1|x_sum -1",
        "# TYPE x histogram|x_bucket{le=\"+Inf\"} 1|x_count 1|x_sum NaN",
        "# TYPE x histogram|x_bucket{le=\"-1.0\"} 0|x_bucket{le=\"+Inf\"} 1|x_count 1|x_sum 1",
        "# TYPE x histogram|x_count 1|x_sum 1",
        "# TYPE s_count gauge|s_count{other=\"labels\"} 1",
      })
  void anyDefectIsRefused(String defect) {
    String bad = GOOD + defect.replace('|', '\n') + "\n# EOF\n";
    assertThatThrownBy(() -> StrictExposition.openMetrics(bad)).isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# EOF", "# EOF\n\n", "# EOF\n# EOF\n", "x # EOF\n"})
  void anyOtherEndIsRefused(String end) {
    assertThatThrownBy(() -> StrictExposition.openMetrics(GOOD + end))
        .isInstanceOf(AssertionError.class);
  }

  /** What text allows others, but our writers never write. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x 1", // no TYPE
        "# TYPE x gauge",
        "# comment|# TYPE x gauge|x 1",
        "# EOF|# TYPE x gauge|x 1",
        "|# TYPE x gauge|x 1",
        "#  TYPE x gauge|x 1",
        "# TYPE x  gauge|x 1",
        "# TYPE x gauge|x  1",
        "# TYPE x gauge|x 1 ",
        "# TYPE x gauge|x 1 5",
        "# TYPE x gauge|x{a=\"1\",} 1",
        "# TYPE x gauge|x{} 1",
        "# TYPE x gauge|x 1.50",
        "# TYPE x gauge|x +1",
        "# TYPE x gauge|x 1E5",
        "# TYPE x summary|x_sum -1",
        "# TYPE x summary|x{quantile=\"0.5\"} -1",
        "# TYPE x summary|x_sum{a=\"1\"} 1|x_sum{a=\"2\"} 1|x_count{a=\"1\"} 1",
        "# TYPE x histogram|x_bucket{le=\"+Inf\"} 1|x_count 1",
        "# TYPE x histogram|x_bucket{le=\"-1.0\"} 0|x_bucket{le=\"+Inf\"} 1|x_count 1|x_sum 1",
      })
  void looseTextIsRefused(String loose) {
    String text = loose.replace('|', '\n') + "\n";
    assertThatThrownBy(() -> StrictExposition.text(text)).isInstanceOf(AssertionError.class);
  }

  @Test
  void textOfWritersIsRead() {
    String text = "# HELP x Jobs.\n# TYPE x counter\nx{a=\"1\"} 1\nx{a=\"2\"} 0.5\n";
    assertThat(StrictExposition.text(text)).hasSize(1);
  }

  @Test
  void whatIsNoUtf8IsRefused() {
    byte[] latin = (GOOD + "# EOF\n").getBytes(ISO_8859_1);
    assertThatThrownBy(() -> StrictExposition.openMetrics(latin))
        .isInstanceOf(AssertionError.class);
  }
}
