package dev.exporterkit.api.rules;

import dev.exporterkit.api.MetricFamily;

/** A rule that every family must follow. */
@FunctionalInterface
interface MetricRule {
  void check(MetricFamily family, Findings findings);
}
