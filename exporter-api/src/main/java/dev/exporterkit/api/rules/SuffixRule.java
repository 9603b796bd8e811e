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
    if (!name.endsWith(type.suffix())) {
      findings.name(
          type == MetricType.COUNTER ? Rule.COUNTER_SUFFIX : Rule.INFO_SUFFIX,
          "%1$s \"%2$s\" does not end in %3$s. Name it \"%2$s%3$s\".",
          word(type),
          name,
          type.suffix());
    }
    if (type != MetricType.COUNTER && type != MetricType.UNTYPED) {
      String total = MetricType.COUNTER.suffix();
      foreign(family, total, "the mark of a counter. Use @Counter, or name it", findings);
    }
    if (type != MetricType.INFO) {
      String info = MetricType.INFO.suffix();
      foreign(family, info, "the mark of an info. Use @Info, or name it", findings);
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
          word(family.type()),
          name,
          suffix,
          meaning,
          Words.withoutSuffix(name, suffix));
    }
  }

  private static String word(MetricType type) {
    return type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
