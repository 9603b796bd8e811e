package dev.exporterkit.api.rules;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.Rule;

/** Names of metrics and labels are snake_case. */
final class NameCaseRule implements MetricRule {
  @Override
  public void check(MetricFamily family, Findings findings) {
    if (!Words.isSnakeCase(family.name())) {
      findings.name(
          Rule.NAME_CASE,
          "metric \"%s\" is not snake_case. Name it \"%s\".",
          family.name(),
          Words.snakeCase(family.name()));
    }
    for (String label : family.labelNames()) {
      if (!label.startsWith("_") && !Words.isSnakeCase(label)) {
        findings.label(
            Rule.LABEL_CASE,
            label,
            "label \"%s\" is not snake_case. Name it \"%s\".",
            label,
            Words.snakeCase(label));
      }
    }
  }
}
