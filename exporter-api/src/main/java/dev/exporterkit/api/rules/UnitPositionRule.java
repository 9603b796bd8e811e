package dev.exporterkit.api.rules;

import dev.exporterkit.api.BaseUnit;
import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A unit must be the last word of a name, before the suffix of the metric's type. */
final class UnitPositionRule implements MetricRule {
  /** Without meters: a name may refer to electricity meters. */
  private static final Set<String> UNITS =
      EnumSet.complementOf(EnumSet.of(BaseUnit.METERS)).stream()
          .map(BaseUnit::word)
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public void check(MetricFamily family, Findings findings) {
    List<String> words = Words.of(family.baseName().replaceFirst("_total$", ""));
    if (isRight(words)) {
      return;
    }
    findings.name(
        Rule.UNIT_POSITION,
        "metric \"%s\" has its unit, %s, in the middle. %s",
        family.name(),
        middle(words).filter(UNITS::contains).findFirst().orElseThrow(),
        NameSuggestion.sentence(family));
  }

  /** Returns the words with their unit at the end. */
  static List<String> ordered(List<String> words) {
    if (isRight(words)) {
      return words;
    }
    List<String> units = words.stream().skip(1).filter(UNITS::contains).toList();
    String last = words.get(words.size() - 1);
    Stream<String> others = words.stream().skip(1).filter(word -> !UNITS.contains(word));
    return Stream.of(
            Stream.of(words.get(0)), others, Stream.of(UNITS.contains(last) ? last : units.get(0)))
        .flatMap(each -> each)
        .toList();
  }

  /** A ratio follows what it describes, and a rate per second has two units. */
  private static boolean isRight(List<String> words) {
    return words.get(words.size() - 1).equals(BaseUnit.RATIO.word())
        || words.contains("per")
        || middle(words).noneMatch(UNITS::contains);
  }

  private static Stream<String> middle(List<String> words) {
    return words.stream().limit(Math.max(0, words.size() - 1)).skip(1);
  }
}
