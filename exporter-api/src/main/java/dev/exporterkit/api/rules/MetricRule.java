package dev.exporterkit.api.rules;

import dev.exporterkit.api.MetricFamily;

/** One thing that must hold for every family. */
@FunctionalInterface
interface MetricRule {
  void check(MetricFamily family, Findings findings);
}
