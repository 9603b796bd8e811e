package dev.exporterkit.api.rules;

import dev.exporterkit.api.BaseUnit;
import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.Rule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A unit is the last word of a name, before what the metric's type adds. */
final class UnitPositionRule implements MetricRule {
  /** Meters are left out: a name may be about those of electricity. */
  private static final Set<String> UNITS =
      EnumSet.complementOf(EnumSet.of(BaseUnit.METERS)).stream()
          .map(BaseUnit::word)
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public void check(MetricFamily family, Findings findings) {
    String base = family.baseName();
    List<String> words = Words.of(base);
    String last = words.get(words.size() - 1);
    if (words.size() < 3 || last.equals(BaseUnit.RATIO.word())) {
      return;
    }
    words.subList(1, words.size() - 1).stream()
        .filter(UNITS::contains)
        .findFirst()
        .ifPresent(
            unit ->
                findings.name(
                    Rule.UNIT_POSITION,
                    "metric \"%s\" has its unit, %s, in the middle. Name it \"%s\".",
                    family.name(),
                    unit,
                    better(words, unit) + family.name().substring(base.length())));
  }

  private static String better(List<String> words, String unit) {
    List<String> better = new ArrayList<>(words);
    better.remove(unit);
    if (!UNITS.contains(better.get(better.size() - 1))) {
      better.add(unit);
    }
    return String.join("_", better);
  }
}
