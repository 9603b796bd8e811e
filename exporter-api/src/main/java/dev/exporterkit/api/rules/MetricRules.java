package dev.exporterkit.api.rules;

import dev.exporterkit.api.MetricFamily;
import java.util.List;

/** All rules that apply to a single family. Stateless. */
public final class MetricRules {
  private static final List<MetricRule> RULES =
      List.of(
          new NameSyntaxRule(),
          new NameCaseRule(),
          new ReservedNameRule(),
          new TypeWordRule(),
          new SuffixRule(),
          new UnitRule(),
          new UnitPositionRule(),
          new HelpRule(),
          new LabelSyntaxRule(),
          new ReservedLabelRule());

  private MetricRules() {}

  /** Returns all rules that a family breaks, in the order of the rules. */
  public static List<Finding> judge(MetricFamily family) {
    Findings findings = new Findings();
    RULES.forEach(rule -> rule.check(family, findings));
    return findings.toList();
  }
}
