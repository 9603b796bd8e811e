package dev.exporterkit.api.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.rules.Finding.Part;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class NameSuggestionTest {
  private static final Pattern SUGGESTED = Pattern.compile("[Nn]ame it \"([^\"]*)\"");

  /** Words that break a rule somewhere in a name, and some that do not. */
  private static final List<String> WORDS =
      List.of(
          "total",
          "totals",
          "count",
          "sum",
          "bucket",
          "created",
          "info",
          "gauge",
          "counter",
          "histogram",
          "summary",
          "seconds",
          "bytes",
          "ratio",
          "ms",
          "msec",
          "millis",
          "minutes",
          "kb",
          "mib",
          "kilobytes",
          "percent",
          "pct",
          "bits",
          "metres",
          "fahrenheit",
          "used",
          "maxSize",
          "HTTPCodes",
          "per",
          "b",
          "h",
          "a-b",
          "é",
          "9",
          "",
          "up");

  @ParameterizedTest
  @CsvSource({
    "COUNTER, t_requests_totals, t_requests_total",
    "COUNTER, t_total_seconds, t_seconds_total",
    "COUNTER, t_requests_count, t_requests_total",
    "COUNTER, t_request_counter, t_request_total",
    "GAUGE, t_jobs_gauge_total, t_jobs",
    "GAUGE, t_mem_kb, t_mem_bytes",
    "GAUGE, t_bytes_mb, t_bytes",
    "GAUGE, t:load:avg, t_load_avg",
    "GAUGE, t-load-avg, t_load_avg",
    "INFO, t_info_version, t_version_info",
    "HISTOGRAM, t_wait_ms_bucket, t_wait_seconds",
    "SUMMARY, t_wait_summary, t_wait"
  })
  void nameKeepsItsMeaning(MetricType type, String name, String suggested) {
    assertThat(NameSuggestion.of(family(name, type))).contains(suggested);
  }

  @ParameterizedTest
  @CsvSource({
    "t_size_bytes, seconds, t_size_seconds",
    "t_mem_bytes_used, bytes, t_mem_used_bytes",
    "t_start_ms, timestamp_seconds, t_start_timestamp_seconds",
    "t_start_timestamp, timestamp_seconds, t_start_timestamp_seconds"
  })
  void unitTakesThePlaceOfTheOld(String name, String unit, String suggested) {
    assertThat(NameSuggestion.withUnit(family(name, MetricType.GAUGE), unit)).contains(suggested);
  }

  @Test
  void noNameIsSuggestedFromWordsThatDoNotShowIt() {
    assertThat(Stream.of("up", "scrape_x", "app_wait_h", "total", "app_é", "", "___"))
        .allSatisfy(
            name -> assertThat(NameSuggestion.of(family(name, MetricType.GAUGE))).isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void suggestedNamesBreakNoRule(MetricType type) {
    for (String first : WORDS) {
      for (String second : WORDS) {
        for (String third : WORDS) {
          check(family(String.join("_", "app", first, second, third), type));
        }
      }
    }
  }

  private static void check(MetricFamily family) {
    for (Finding finding : MetricRules.judge(family)) {
      Matcher suggested = SUGGESTED.matcher(finding.message());
      if (finding.part() == Part.NAME && suggested.find()) {
        assertThat(MetricRules.judge(family(suggested.group(1), family.type())))
            .as(finding.message())
            .isEmpty();
      }
    }
  }

  private static MetricFamily family(String name, MetricType type) {
    return MetricFamily.of(name, type, "What the test is about.", List.of());
  }
}
