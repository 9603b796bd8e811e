package dev.exporterkit.api.rules;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.Rule;

/** Every metric says what it is. */
final class HelpRule implements MetricRule {
  @Override
  public void check(MetricFamily family, Findings findings) {
    if (family.help().isBlank()) {
      findings.help(
          Rule.HELP_MISSING,
          "metric \"%s\" has no help. Say in one sentence what it means to the person on call.",
          family.name());
    }
  }
}
