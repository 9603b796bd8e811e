package dev.exporterkit.api.rules;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.Rule;
import java.util.Locale;
import java.util.Set;

/** The type stands in the TYPE line, not among the words of the name. */
final class TypeWordRule implements MetricRule {
  private static final Set<MetricType> TYPES =
      Set.of(MetricType.COUNTER, MetricType.GAUGE, MetricType.HISTOGRAM, MetricType.SUMMARY);

  @Override
  public void check(MetricFamily family, Findings findings) {
    String word = family.type().name().toLowerCase(Locale.ROOT);
    int at = Words.of(family.name()).indexOf(word);
    if (TYPES.contains(family.type()) && at > 0) {
      findings.name(
          Rule.NAME_TYPE_WORD,
          "metric \"%s\" has its type, \"%s\", in its name. Leave the word out.",
          family.name(),
          word);
    }
  }
}
