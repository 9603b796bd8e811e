package dev.exporterkit.api.rules;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.Rule;
import java.util.List;
import java.util.Locale;

/** Units in names must be base units, written out. */
final class UnitRule implements MetricRule {
  @Override
  public void check(MetricFamily family, Findings findings) {
    List<String> words = Words.of(family.name().toLowerCase(Locale.ROOT));
    String name = NameSuggestion.sentence(family);
    for (String word : words.subList(1, words.size())) {
      if (!UnitWords.of(word).isEmpty()) {
        findings.name(
            Rule.BASE_UNIT,
            "metric \"%s\" is in %s, which is not a base unit. %s Convert its values to %s.",
            family.name(),
            word,
            name,
            UnitWords.of(word));
      } else if (UnitWords.isPercent(word)) {
        findings.name(
            Rule.PERCENT,
            "metric \"%s\" is a percentage. %s Convert its values to a ratio from 0 to 1.",
            family.name(),
            name);
      } else if (!UnitWords.ofAbbreviation(word).isEmpty()) {
        findings.name(
            Rule.ABBREVIATED_UNIT,
            "metric \"%s\" has the abbreviated unit \"%s\". %s Convert its values to %s.",
            family.name(),
            word,
            name,
            UnitWords.ofAbbreviation(word));
      } else if (UnitWords.isUnclear(word)) {
        findings.name(
            Rule.ABBREVIATED_UNIT,
            "metric \"%s\" has the word \"%s\", which reads as an abbreviated unit. Write the base"
                + " unit out.",
            family.name(),
            word);
      }
    }
  }
}
