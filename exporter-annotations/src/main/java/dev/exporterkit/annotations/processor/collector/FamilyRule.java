package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.collector.ValueType.Kind;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.api.Rule;
import dev.exporterkit.api.Unit;
import dev.exporterkit.api.rules.Finding;
import dev.exporterkit.api.rules.MetricRules;
import dev.exporterkit.api.rules.NameSuggestion;
import dev.exporterkit.api.rules.UnitWords;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Every metric obeys the kit's rules for metrics. */
final class FamilyRule implements ModelRule<CollectorModel> {
  /** The rules that a value breaks by the unit in its name. */
  static final Set<Rule> OF_UNITS = EnumSet.of(Rule.BASE_UNIT, Rule.ABBREVIATED_UNIT, Rule.PERCENT);

  private static final Set<Kind> CONVERTIBLE =
      EnumSet.of(Kind.NUMBER, Kind.HISTOGRAM, Kind.SUMMARY);

  @Override
  public void check(CollectorModel collector, Report report) {
    for (RowSchemaModel schema : collector.schemas()) {
      schema.columns().forEach(value -> check(schema, value, report));
    }
  }

  private static void check(RowSchemaModel schema, ValueModel value, Report report) {
    for (Finding finding : MetricRules.judge(value.family())) {
      boolean ofUnit = OF_UNITS.contains(finding.rule());
      if (!isReportedOtherwise(finding.rule(), value)) {
        report.add(finding, location(finding, schema, value), ofUnit ? conversion(value) : "");
      }
    }
  }

  /** Another rule suggests a better name, because it knows the type or the unit of the value. */
  private static boolean isReportedOtherwise(Rule rule, ValueModel value) {
    boolean ofUnit = OF_UNITS.contains(rule) || rule == Rule.UNIT_POSITION;
    return (ofUnit && DurationUnitRule.isBroken(value))
        || (rule == Rule.UNIT_POSITION && UnitConversionRule.isBroken(value));
  }

  /** Says how the values are converted to the base unit, if the API has a unit for that. */
  private static String conversion(ValueModel value) {
    if (!CONVERTIBLE.contains(value.type().kind()) || NameSuggestion.of(value.family()).isEmpty()) {
      return "";
    }
    if (value.in() != Unit.BASE) {
      return " in = Unit." + value.in() + " does that already.";
    }
    List<Unit> units =
        Stream.of(value.family().name().toLowerCase(Locale.ROOT).split("_"))
            .skip(1)
            .flatMap(word -> UnitWords.unitOf(word).stream())
            .toList();
    return units.size() == 1 && !value.family().name().contains("_per_")
        ? " in = Unit." + units.get(0) + " does that."
        : "";
  }

  private static Location location(Finding finding, RowSchemaModel schema, ValueModel value) {
    return switch (finding.part()) {
      case NAME -> value.declaration().location("name");
      case HELP -> value.declaration().location("help");
      case LABEL -> label(finding.label(), schema, value);
    };
  }

  /** Returns the later of two labels with the same name. */
  private static Location label(String name, RowSchemaModel schema, ValueModel value) {
    return schema.labels().stream()
        .filter(label -> label.name().equals(name))
        .reduce((earlier, later) -> later)
        .map(LabelModel::location)
        .orElse(value.declaration().location());
  }
}
