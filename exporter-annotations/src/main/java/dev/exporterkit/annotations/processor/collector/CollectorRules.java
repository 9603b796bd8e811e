package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Report;
import java.util.List;

/** Everything that must hold for a collector. */
public final class CollectorRules implements ModelRule<CollectorModel> {
  private final List<ModelRule<CollectorModel>> rules;

  /** Creates the rules for one compilation. */
  public CollectorRules(TypeFinder types) {
    this.rules =
        List.of(
            new CollectorClassRule(types),
            new CollectorTimingRule(),
            new CollectMethodRule(types),
            new InheritedRule(),
            (collector, report) -> collector.unreadable().forEach(found -> found.addTo(report)),
            new MemberRule(),
            new SheetRule(),
            new TableRule(),
            new EnumRule(),
            new FamilyRule(),
            new FamilyTwiceRule(),
            new UnitConversionRule(),
            new DurationUnitRule(),
            new MemberUnitRule(),
            new UnusedComponentRule(types.trees()));
  }

  @Override
  public void check(CollectorModel collector, Report report) {
    rules.forEach(rule -> rule.check(collector, report));
  }
}
