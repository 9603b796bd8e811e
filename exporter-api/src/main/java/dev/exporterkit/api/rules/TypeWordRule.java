package dev.exporterkit.api.rules;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.Rule;
import java.util.Locale;
import java.util.Set;

/** The type must not be a word of the name; it is in the TYPE line. */
final class TypeWordRule implements MetricRule {
  private static final Set<MetricType> TYPES =
      Set.of(MetricType.COUNTER, MetricType.GAUGE, MetricType.HISTOGRAM, MetricType.SUMMARY);

  @Override
  public void check(MetricFamily family, Findings findings) {
    for (String word : Words.of(family.name()).stream().skip(1).distinct().toList()) {
      if (isTypeWord(word, family.type())) {
        findings.name(
            Rule.NAME_TYPE_WORD,
            "metric \"%s\" has its type, \"%s\", in its name. %s",
            family.name(),
            word,
            NameSuggestion.sentence(family));
      }
    }
  }

  /** Returns whether a word is the name of a type. */
  static boolean isTypeWord(String word, MetricType type) {
    return TYPES.contains(type) && type.name().toLowerCase(Locale.ROOT).equals(word);
  }
}
