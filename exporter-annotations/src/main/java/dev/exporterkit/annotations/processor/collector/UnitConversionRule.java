package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.collector.ValueType.Kind;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.api.BaseUnit;
import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.Unit;
import dev.exporterkit.api.rules.MetricRules;
import dev.exporterkit.api.rules.NameSuggestion;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** {@code in} converts numbers to the base unit that the name promises. */
final class UnitConversionRule implements ModelRule<CollectorModel> {
  private static final Set<Kind> WITHOUT_UNIT =
      EnumSet.of(Kind.DURATION, Kind.INSTANT, Kind.BOOLEAN);

  @Override
  public void check(CollectorModel collector, Report report) {
    collector.values().forEach(value -> check(value, report));
  }

  private static void check(ValueModel value, Report report) {
    Kind kind = value.type().kind();
    if (value.in() != Unit.BASE && WITHOUT_UNIT.contains(kind)) {
      add(value, report, kind.text() + " has no unit to convert", "Remove in");
    } else if (isBroken(value)) {
      String unit = Objects.requireNonNull(value.in().base()).word();
      add(
          value,
          report,
          "the name does not end in " + unit,
          NameSuggestion.withUnit(value.family(), unit)
              .map(name -> "Name it \"" + name + "\"")
              .orElse("Choose another name"));
    }
  }

  /**
   * Returns whether a number is converted to another unit than its name promises, unless the rules
   * for units already ask for a name that does.
   */
  static boolean isBroken(ValueModel value) {
    BaseUnit to = value.in().base();
    return to != null
        && !WITHOUT_UNIT.contains(value.type().kind())
        && !promises(value.family().baseName(), to)
        && !isRenamed(value.family(), to);
  }

  private static boolean promises(String name, BaseUnit unit) {
    return BaseUnit.ofName(name).equals(Optional.of(unit));
  }

  private static boolean isRenamed(MetricFamily family, BaseUnit unit) {
    return MetricRules.judge(family).stream()
            .anyMatch(finding -> FamilyRule.OF_UNITS.contains(finding.rule()))
        && NameSuggestion.of(family)
            .filter(name -> promises(name.replaceFirst("_total$", ""), unit))
            .isPresent();
  }

  private static void add(ValueModel value, Report report, String why, String advice) {
    report.add(
        Problem.UNIT_CONVERSION,
        value.declaration().location("in"),
        value.family().name(),
        value.in(),
        why,
        advice);
  }
}
