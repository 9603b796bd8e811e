package dev.exporterkit.api.rules;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Units in names are base units, written out. */
final class UnitRule implements MetricRule {
  /** Those of which nobody knows what they abbreviate, besides those that have a base unit. */
  private static final Set<String> UNCLEAR = Set.of("b", "m", "h", "d");

  private static final Set<String> PERCENT = Set.of("percent", "percents", "percentage", "pct");

  @Override
  public void check(MetricFamily family, Findings findings) {
    List<String> words = Words.of(family.name().toLowerCase(Locale.ROOT));
    for (String word : words.subList(1, words.size())) {
      String base = UnitWords.of(word);
      String abbreviated = UnitWords.ofAbbreviation(word);
      if (!base.isEmpty()) {
        findings.name(
            Rule.BASE_UNIT,
            "metric \"%s\" is in %s, not in a base unit. Convert to %s and name it \"%s\".",
            family.name(),
            word,
            base,
            with(words, word, base));
      } else if (PERCENT.contains(word)) {
        findings.name(
            Rule.PERCENT,
            "metric \"%s\" is a percentage. Expose the ratio, from 0 to 1, and name it \"%s\".",
            family.name(),
            with(words, word, "ratio"));
      } else if (!abbreviated.isEmpty()) {
        findings.name(
            Rule.ABBREVIATED_UNIT,
            "metric \"%s\" has the abbreviated unit \"%s\". Convert to %s and name it \"%s\".",
            family.name(),
            word,
            abbreviated,
            with(words, word, abbreviated));
      } else if (UNCLEAR.contains(word)) {
        findings.name(
            Rule.ABBREVIATED_UNIT,
            "metric \"%s\" has the word \"%s\", which reads as an abbreviated unit. Write the base"
                + " unit out.",
            family.name(),
            word);
      }
    }
  }

  private static String with(List<String> words, String word, String replacement) {
    return words.stream()
        .map(each -> each.equals(word) ? replacement : each)
        .collect(Collectors.joining("_"));
  }
}
