package dev.exporterkit.api.rules;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.Rule;
import java.util.Set;

/** A name must not be one that Prometheus, the Pushgateway or a client library generates. */
final class ReservedNameRule implements MetricRule {
  private static final Set<String> NAMES =
      Set.of("up", "push_time_seconds", "push_failure_time_seconds", "target_info");

  @Override
  public void check(MetricFamily family, Findings findings) {
    String name = family.name();
    if (NAMES.contains(name)) {
      findings.name(
          Rule.NAME_RESERVED,
          "Prometheus itself generates metric \"%s\". Put the exporter's name in front.",
          name);
    } else if (isReserved(name)) {
      findings.name(
          Rule.NAME_RESERVED,
          "metric \"%s\" starts with \"%s\", which is reserved. Put the exporter's name in front.",
          name,
          name.substring(0, name.indexOf('_') + 1));
    }
  }

  static boolean isReserved(String name) {
    return NAMES.contains(name) || name.startsWith("process_") || name.startsWith("scrape_");
  }
}
