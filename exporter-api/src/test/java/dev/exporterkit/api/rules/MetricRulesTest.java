package dev.exporterkit.api.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.Rule;
import dev.exporterkit.api.rules.Finding.Part;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class MetricRulesTest {
  /** The rules that need more than a family to judge. */
  private static final Set<Rule> OF_PROCESSOR =
      EnumSet.of(
          Rule.TIMESTAMP_SUFFIX,
          Rule.UNIT_MISMATCH,
          Rule.COMPONENT_UNUSED,
          Rule.PREFIX_MISSING,
          Rule.FAMILY_SHARED,
          Rule.OPTIONS_UNUSED,
          Rule.SINGLETON_MISSING,
          Rule.COLLECTOR_UNUSED,
          Rule.MAIN_MISSING,
          Rule.CACHE_SHORT,
          Rule.CACHE_REASON,
          Rule.PORT_TAKEN);

  @ParameterizedTest
  @MethodSource("bad")
  void badFamilyHasItsFinding(MetricFamily family, String finding) {
    assertThat(MetricRules.judge(family)).extracting(Finding::toString).containsExactly(finding);
  }

  @ParameterizedTest
  @MethodSource("good")
  void goodFamilyHasNone(MetricFamily family) {
    assertThat(MetricRules.judge(family)).isEmpty();
  }

  @Test
  void everyRuleHasItsBadCase() {
    Set<String> seen =
        bad()
            .map(arguments -> (String) arguments.get()[1])
            .map(finding -> finding.substring(1, finding.indexOf(']')))
            .collect(Collectors.toSet());
    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Rule.values())
                .filter(rule -> !OF_PROCESSOR.contains(rule))
                .map(Rule::name)
                .toList());
  }

  @Test
  void findingsPointAtTheirPart() {
    MetricFamily family =
        MetricFamily.of("app_fooBar", MetricType.GAUGE, "", List.of("good", "badCase"));
    assertThat(MetricRules.judge(family))
        .extracting(Finding::rule, Finding::part, Finding::label)
        .containsExactly(
            tuple(Rule.NAME_CASE, Part.NAME, ""),
            tuple(Rule.LABEL_CASE, Part.LABEL, "badCase"),
            tuple(Rule.HELP_MISSING, Part.HELP, ""));
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        bad(
            gauge("9app_x"),
            "[NAME_SYNTAX] \"9app_x\" cannot be the name of a metric: letters, digits and underscores are"
                + " allowed, with a letter first. Name it \"app_x\"."),
        bad(
            gauge("app_é"),
            "[NAME_SYNTAX] \"app_é\" cannot be the name of a metric: letters, digits and underscores are"
                + " allowed, with a letter first. Choose another name."),
        bad(
            gauge("job:app_x:sum5m"),
            "[NAME_COLON] metric \"job:app_x:sum5m\" has a colon, which belongs to recording rules. Name"
                + " it \"job_app_x_sum5m\"."),
        bad(
            gauge("app_ifHCInOctets"),
            "[NAME_CASE] metric \"app_ifHCInOctets\" is not in snake_case. Name it"
                + " \"app_if_hc_in_octets\"."),
        bad(
            gauge("up"),
            "[NAME_RESERVED] Prometheus itself generates metric \"up\". Put the exporter's name in"
                + " front."),
        bad(
            gauge("scrape_x"),
            "[NAME_RESERVED] metric \"scrape_x\" starts with \"scrape_\", which is reserved. Put the"
                + " exporter's name in front."),
        bad(
            gauge("process_open_files"),
            "[NAME_RESERVED] metric \"process_open_files\" starts with \"process_\", which is reserved. Put"
                + " the exporter's name in front."),
        bad(
            gauge("app_gauge_x"),
            "[NAME_TYPE_WORD] metric \"app_gauge_x\" has its type, \"gauge\", in its name. Name it \"app_x\"."),
        bad(
            family("app_jobs", MetricType.COUNTER),
            "[COUNTER_SUFFIX] counter \"app_jobs\" does not end in _total. Name it \"app_jobs_total\"."),
        bad(
            gauge("app_jobs_total"),
            "[FOREIGN_SUFFIX] gauge \"app_jobs_total\" ends in _total, the suffix of counters. Use @Counter,"
                + " or name it \"app_jobs\"."),
        bad(
            gauge("app_jobs_info"),
            "[FOREIGN_SUFFIX] gauge \"app_jobs_info\" ends in _info, the suffix of infos. Use @Info, or name"
                + " it \"app_jobs\"."),
        bad(
            family("app_state_count", MetricType.STATE_SET),
            "[FOREIGN_SUFFIX] state set \"app_state_count\" ends in _count, a suffix of the samples of"
                + " histograms and summaries. Name it \"app_state\"."),
        bad(
            family("app_version", MetricType.INFO),
            "[INFO_SUFFIX] info \"app_version\" does not end in _info. Name it \"app_version_info\"."),
        bad(
            gauge("app_wait_milliseconds"),
            "[BASE_UNIT] metric \"app_wait_milliseconds\" is in milliseconds, which is not a base unit. Name it"
                + " \"app_wait_seconds\". Convert its values to seconds."),
        bad(
            gauge("app_rabbits_bits"),
            "[BASE_UNIT] metric \"app_rabbits_bits\" is in bits, which is not a base unit. Name it"
                + " \"app_rabbits_bytes\". Convert its values to bytes."),
        bad(
            gauge("app_way_kilometres"),
            "[BASE_UNIT] metric \"app_way_kilometres\" is in kilometres, which is not a base unit. Name it"
                + " \"app_way_meters\". Convert its values to meters."),
        bad(
            gauge("app_wait_ms"),
            "[ABBREVIATED_UNIT] metric \"app_wait_ms\" has the abbreviated unit \"ms\". Name it"
                + " \"app_wait_seconds\". Convert its values to seconds."),
        bad(
            gauge("app_heap_mib"),
            "[ABBREVIATED_UNIT] metric \"app_heap_mib\" has the abbreviated unit \"mib\". Name it"
                + " \"app_heap_bytes\". Convert its values to bytes."),
        bad(
            gauge("app_wait_millis"),
            "[ABBREVIATED_UNIT] metric \"app_wait_millis\" has the abbreviated unit \"millis\". Name it"
                + " \"app_wait_seconds\". Convert its values to seconds."),
        bad(
            gauge("app_wait_h"),
            "[ABBREVIATED_UNIT] metric \"app_wait_h\" has the word \"h\", which reads as an abbreviated unit."
                + " Write the base unit out."),
        bad(
            gauge("app_idle_percent"),
            "[PERCENT] metric \"app_idle_percent\" is a percentage. Name it \"app_idle_ratio\". Convert its"
                + " values to a ratio from 0 to 1."),
        bad(
            MetricFamily.of("app_x", MetricType.GAUGE, " ", List.of()),
            "[HELP_MISSING] metric \"app_x\" has no help. Say in one sentence what it means to the person"
                + " on call."),
        bad(
            gauge("app__x_"),
            "[NAME_CASE] metric \"app__x_\" is not in snake_case. Name it \"app_x\"."),
        bad(
            gauge("app_x", "pool__name_"),
            "[LABEL_CASE] label \"pool__name_\" is not in snake_case. Name it \"pool_name\"."),
        bad(
            gauge("app_clock_megahertz"),
            "[BASE_UNIT] metric \"app_clock_megahertz\" is in megahertz, which is not a base unit. Name it"
                + " \"app_clock_hertz\". Convert its values to hertz."),
        bad(
            gauge("app_bytes_used"),
            "[UNIT_POSITION] metric \"app_bytes_used\" has its unit, bytes, in the middle. Name it"
                + " \"app_used_bytes\"."),
        bad(
            family("app_bytes_in_total", MetricType.COUNTER),
            "[UNIT_POSITION] metric \"app_bytes_in_total\" has its unit, bytes, in the middle. Name"
                + " it \"app_in_bytes_total\"."),
        bad(
            gauge("app_seconds_waited_seconds"),
            "[UNIT_POSITION] metric \"app_seconds_waited_seconds\" has its unit, seconds, in the"
                + " middle. Name it \"app_waited_seconds\"."),
        bad(
            MetricFamily.of("app_x", MetricType.GAUGE, "TODO: describe", List.of()),
            "[HELP_PLACEHOLDER] help \"TODO: describe\" of metric \"app_x\" is a placeholder. Say in"
                + " one sentence what the metric means to the person on call."),
        bad(
            MetricFamily.of("app_x", MetricType.GAUGE, "…", List.of()),
            "[HELP_PLACEHOLDER] help \"…\" of metric \"app_x\" is a placeholder. Say in one sentence"
                + " what the metric means to the person on call."),
        bad(
            MetricFamily.of("app_open_files", MetricType.GAUGE, "App open files.", List.of()),
            "[HELP_PLACEHOLDER] help \"App open files.\" only repeats the name of metric"
                + " \"app_open_files\". Say in one sentence what the metric means to the person on"
                + " call."),
        bad(
            gauge("app_x", "instance"),
            "[LABEL_TARGET] label \"instance\" is one that Prometheus adds to every series, so it"
                + " renames this one to \"exported_instance\". Choose another name."),
        bad(
            gauge("app_x", "job"),
            "[LABEL_TARGET] label \"job\" is one that Prometheus adds to every series, so it renames"
                + " this one to \"exported_job\". Choose another name."),
        bad(
            gauge("app_x", "a-b"),
            "[LABEL_SYNTAX] \"a-b\" cannot be the name of a label: letters, digits and underscores are"
                + " allowed, with a letter first. Name it \"a_b\"."),
        bad(
            gauge("app_x", "__name"),
            "[LABEL_UNDERSCORE] label \"__name\" starts with an underscore, which is reserved. Name it"
                + " \"name\"."),
        bad(
            gauge("app_x", "poolName"),
            "[LABEL_CASE] label \"poolName\" is not in snake_case. Name it \"pool_name\"."),
        bad(
            gauge("app_x", "le"),
            "[LABEL_RESERVED] label \"le\" belongs to the samples of histograms. Choose another name."),
        bad(
            gauge("app_x", "quantile"),
            "[LABEL_RESERVED] label \"quantile\" belongs to the samples of summaries. Choose another name."),
        bad(
            gauge("app_x", "a", "b", "a"),
            "[LABEL_TWICE] metric \"app_x\" has two labels named \"a\". Rename one of them."),
        bad(
            family("app_state", MetricType.STATE_SET, "app_state"),
            "[LABEL_IS_FAMILY] label \"app_state\" has the name of its state set, which the states"
                + " themselves need. Choose another name."));
  }

  static Stream<MetricFamily> good() {
    return Stream.of(
        gauge("app_x9"),
        gauge("app_x", "a", "b_c", "d9"),
        gauge("app_wait_seconds"),
        gauge("app_clock_hertz"),
        gauge("app_meters_online"),
        gauge("app_bytes_hit_ratio"),
        gauge("bytes_x"),
        family("app_wait_seconds_total", MetricType.COUNTER),
        gauge("app_kelvin"),
        gauge("app_orbits"),
        gauge("app_decibels"),
        gauge("ms_x"),
        gauge("gauge_x"),
        gauge("app_up"),
        gauge("app_process_x"),
        gauge("app_info_x"),
        family("app_jobs_total", MetricType.COUNTER),
        family("app_jobs_total", MetricType.UNTYPED),
        family("app_build_info", MetricType.INFO, "version"),
        family("app_state", MetricType.STATE_SET, "state"),
        family("app_answer_seconds", MetricType.HISTOGRAM, "path"),
        family("app_answer_seconds", MetricType.SUMMARY, "path"));
  }

  private static Arguments bad(MetricFamily family, String finding) {
    return Arguments.of(family, finding);
  }

  private static MetricFamily gauge(String name, String... labels) {
    return family(name, MetricType.GAUGE, labels);
  }

  private static MetricFamily family(String name, MetricType type, String... labels) {
    return MetricFamily.of(name, type, "What it is.", List.of(labels));
  }
}
