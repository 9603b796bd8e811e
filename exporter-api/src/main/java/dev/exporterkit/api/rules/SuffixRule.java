package dev.exporterkit.api.rules;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.Rule;
import java.util.List;
import java.util.Locale;

/** A suffix that a type adds to the names of its samples must only be used with that type. */
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
          "%s \"%s\" does not end in %s. %s",
          word(type),
          name,
          type.suffix(),
          NameSuggestion.sentence(family));
    }
    // For a counter or an info, the missing suffix is the only problem.
    if (type != MetricType.COUNTER && type != MetricType.INFO) {
      if (type != MetricType.UNTYPED) {
        foreign(
            family,
            MetricType.COUNTER.suffix(),
            "the suffix of counters",
            "Use @Counter",
            findings);
      }
      foreign(family, MetricType.INFO.suffix(), "the suffix of infos", "Use @Info", findings);
      for (String suffix : OF_SAMPLES) {
        foreign(
            family, suffix, "a suffix of the samples of histograms and summaries", "", findings);
      }
    }
  }

  private static void foreign(
      MetricFamily family, String suffix, String meaning, String otherwise, Findings findings) {
    if (!family.name().endsWith(suffix)) {
      return;
    }
    String better =
        NameSuggestion.of(family)
            .map(name -> "name it \"" + name + "\"")
            .orElse("choose another name");
    String mend = otherwise.isEmpty() ? better : otherwise + ", or " + better;
    findings.name(
        Rule.FOREIGN_SUFFIX,
        "%s \"%s\" ends in %s, %s. %s.",
        word(family.type()),
        family.name(),
        suffix,
        meaning,
        mend.substring(0, 1).toUpperCase(Locale.ROOT) + mend.substring(1));
  }

  private static String word(MetricType type) {
    return type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
