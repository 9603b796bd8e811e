package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.collector.ValueType.Kind;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.api.BaseUnit;
import dev.exporterkit.api.Unit;
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
    Kind kind = value.type().kind();
    String name = value.family().name();
    if (kind == Kind.DURATION || kind == Kind.INSTANT || kind == Kind.BOOLEAN) {
      add(value, report, kind.text() + " has no unit to convert", "Leave \"in\" out");
    } else if (!BaseUnit.ofName(value.family().baseName()).equals(Optional.of(to))) {
      String total = name.endsWith("_total") ? "_total" : "";
      String stem = name.substring(0, name.length() - total.length());
      add(
          value,
          report,
          "the name does not end in " + to.word(),
          "Name it \"" + stem + "_" + to.word() + total + "\"");
    }
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
