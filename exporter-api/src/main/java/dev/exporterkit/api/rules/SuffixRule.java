package dev.exporterkit.api.rules;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.Rule;
import java.util.List;
import java.util.Locale;

/** A suffix that a type gives to its samples stands on that type, and on no other. */
final class SuffixRule implements MetricRule {
  private static final List<String> OF_SAMPLES =
      List.of("_sum", "_count", "_bucket", "_created", "_gsum", "_gcount");

  @Override
  public void check(MetricFamily family, Findings findings) {
    String name = family.name();
    MetricType type = family.type();
    if (type == MetricType.COUNTER && !name.endsWith("_total")) {
      findings.name(
          Rule.COUNTER_SUFFIX,
          "counter \"%s\" does not end in _total. Name it \"%s_total\".",
          name,
          name);
    }
    if (type == MetricType.INFO && !name.endsWith("_info")) {
      findings.name(
          Rule.INFO_SUFFIX, "info \"%s\" does not end in _info. Name it \"%s_info\".", name, name);
    }
    if (type != MetricType.COUNTER && type != MetricType.UNTYPED) {
      foreign(family, "_total", "the mark of a counter. Use @Counter, or name it", findings);
    }
    if (type != MetricType.INFO) {
      foreign(family, "_info", "the mark of an info. Use @Info, or name it", findings);
    }
    for (String suffix : OF_SAMPLES) {
      foreign(family, suffix, "a suffix of histograms' and summaries' samples. Name it", findings);
    }
  }

  private static void foreign(
      MetricFamily family, String suffix, String meaning, Findings findings) {
    String name = family.name();
    if (name.endsWith(suffix)) {
      findings.name(
          Rule.FOREIGN_SUFFIX,
          "%s \"%s\" ends in %s, %s \"%s\".",
          family.type().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          name,
          suffix,
          meaning,
          Words.withoutSuffix(name, suffix));
    }
  }
}
