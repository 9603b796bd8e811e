package dev.exporterkit.api.rules;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.Rule;

/** Names of metrics and labels must be snake_case. */
final class NameCaseRule implements MetricRule {
  @Override
  public void check(MetricFamily family, Findings findings) {
    if (NameSyntaxRule.isLegal(family.name()) && !Words.isSnakeCase(family.name())) {
      findings.name(
          Rule.NAME_CASE,
          "metric \"%s\" is not in snake_case. %s",
          family.name(),
          NameSuggestion.sentence(family));
    }
    for (String label : family.labelNames()) {
      if (LabelSyntaxRule.isLegal(label) && !label.startsWith("_") && !Words.isSnakeCase(label)) {
        findings.label(
            Rule.LABEL_CASE,
            label,
            "label \"%s\" is not in snake_case. Name it \"%s\".",
            label,
            String.join("_", NameSuggestion.words(label)));
      }
    }
  }
}
