package dev.exporterkit.api.rules;

import dev.exporterkit.api.MetricFamily;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Units in names are base units, written out. */
final class UnitRule implements MetricRule {
  private static final Set<String> ABBREVIATED =
      Set.of("s", "ms", "us", "ns", "sec", "b", "kb", "mb", "gb", "tb", "pb", "m", "h", "d");
  private static final Set<String> PERCENT = Set.of("percent", "percents", "percentage", "pct");
  private static final List<String> PREFIXES =
      List.of(
          "pico", "nano", "micro", "milli", "centi", "deci", "deca", "hecto", "kilo", "kibi",
          "mega", "mebi", "giga", "gibi", "tera", "tebi", "peta", "pebi", "exa", "exbi");
  private static final Set<String> BASE =
      Set.of(
          "amperes", "bytes", "celsius", "grams", "joules", "kelvin", "meters", "seconds", "volts");
  private static final Map<String, String> TO_BASE =
      Map.ofEntries(
          Map.entry("minutes", "seconds"),
          Map.entry("hours", "seconds"),
          Map.entry("days", "seconds"),
          Map.entry("weeks", "seconds"),
          Map.entry("kelvins", "kelvin"),
          Map.entry("metres", "meters"),
          Map.entry("fahrenheit", "celsius"),
          Map.entry("rankine", "celsius"),
          Map.entry("inches", "meters"),
          Map.entry("yards", "meters"),
          Map.entry("miles", "meters"),
          Map.entry("bits", "bytes"),
          Map.entry("calories", "joules"),
          Map.entry("pounds", "grams"),
          Map.entry("ounces", "grams"));

  @Override
  public void check(MetricFamily family, Findings findings) {
    List<String> words = Words.of(family.name().toLowerCase(Locale.ROOT));
    for (String word : words.subList(1, words.size())) {
      String base = baseOf(word);
      if (!base.isEmpty()) {
        findings.name(
            RuleId.BASE_UNIT,
            "metric \"%s\" is in %s, not in a base unit. Convert to %s and name it \"%s\".",
            family.name(),
            word,
            base,
            with(words, word, base));
      } else if (PERCENT.contains(word)) {
        findings.name(
            RuleId.PERCENT,
            "metric \"%s\" is a percentage. Expose the ratio, from 0 to 1, and name it \"%s\".",
            family.name(),
            with(words, word, "ratio"));
      } else if (ABBREVIATED.contains(word)) {
        findings.name(
            RuleId.ABBREVIATED_UNIT,
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

  /**
   * Returns the base unit to which a word is to be converted; empty if it is none, or a base unit
   * already.
   */
  private static String baseOf(String word) {
    if (TO_BASE.containsKey(word)) {
      return TO_BASE.getOrDefault(word, "");
    }
    for (String prefix : PREFIXES) {
      if (word.startsWith(prefix)) {
        String unit = word.substring(prefix.length());
        if (BASE.contains(unit)) {
          return unit;
        }
        if (TO_BASE.containsKey(unit)) {
          return TO_BASE.getOrDefault(unit, "");
        }
      }
    }
    return "";
  }
}
