package dev.exporterkit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MetricFamilyTest {
  @ParameterizedTest
  @CsvSource({
    "COUNTER,   app_read_bytes_total, app_read_bytes,       bytes",
    "COUNTER,   app_reads_total,      app_reads,",
    "COUNTER,   app_reads,            app_reads,",
    "INFO,      app_build_info,       app_build,",
    "INFO,      app_seconds_info,     app_seconds,",
    "GAUGE,     app_wait_seconds,     app_wait_seconds,     seconds",
    "GAUGE,     app_seconds_total,    app_seconds_total,",
    "GAUGE,     app_load_info,        app_load_info,",
    "GAUGE,     app_used_ratio,       app_used_ratio,       ratio",
    "UNTYPED,   app_fan_rpm,          app_fan_rpm,",
    "HISTOGRAM, app_answer_seconds,   app_answer_seconds,   seconds",
    "SUMMARY,   app_answer_seconds,   app_answer_seconds,   seconds",
    "STATE_SET, app_state_seconds,    app_state_seconds,",
  })
  void nameGivesBaseNameAndUnit(MetricType type, String name, String baseName, String unit) {
    MetricFamily family = MetricFamily.of(name, type, "Help.", List.of());
    assertThat(family.baseName()).isEqualTo(baseName);
    assertThat(family.unit().orElse(null)).isEqualTo(unit);
  }

  @Test
  void listsAreCopied() {
    List<String> labels = new ArrayList<>(List.of("a"));
    List<String> states = new ArrayList<>(List.of("on"));
    MetricFamily family = new MetricFamily("x_y", MetricType.STATE_SET, "Y.", labels, states);
    labels.add("b");
    states.add("off");
    assertThat(family.labelNames()).containsExactly("a");
    assertThat(family.states()).containsExactly("on");
  }
}
