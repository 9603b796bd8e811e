package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.collector.ValueType.Kind;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.api.BaseUnit;
import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.Unit;
import dev.exporterkit.api.rules.NameSuggestion;
import java.util.Optional;

/** {@code in} converts numbers to the base unit that the name promises. */
final class UnitConversionRule implements ModelRule<CollectorModel> {
  @Override
  public void check(CollectorModel collector, Report report) {
    collector.values().forEach(value -> check(value, report));
  }

  private static void check(ValueModel value, Report report) {
    BaseUnit to = value.in().base();
    if (value.in() == Unit.BASE || to == null) {
      return;
    }
    MetricFamily family = value.family();
    Kind kind = value.type().kind();
    if (kind == Kind.DURATION || kind == Kind.INSTANT || kind == Kind.BOOLEAN) {
      add(value, report, kind.text() + " has no unit to convert", "Remove in");
    } else if (!promises(family.baseName(), to) && !isNamedByOtherRules(family, to)) {
      add(
          value,
          report,
          "the name does not end in " + to.word(),
          NameSuggestion.withUnit(family, to.word())
              .map(name -> "Name it \"" + name + "\"")
              .orElse("Choose another name"));
    }
  }

  private static boolean promises(String name, BaseUnit unit) {
    return BaseUnit.ofName(name).equals(Optional.of(unit));
  }

  /** Tells whether what other rules suggest ends in the unit, so that one problem is enough. */
  private static boolean isNamedByOtherRules(MetricFamily family, BaseUnit unit) {
    return NameSuggestion.of(family)
        .map(name -> name.replaceFirst("_total$", ""))
        .filter(name -> promises(name, unit))
        .isPresent();
  }

  private static void add(ValueModel value, Report report, String why, String mend) {
    report.add(
        Problem.UNIT_CONVERSION,
        value.declaration().location("in"),
        value.family().name(),
        value.in(),
        why,
        mend);
  }
}
