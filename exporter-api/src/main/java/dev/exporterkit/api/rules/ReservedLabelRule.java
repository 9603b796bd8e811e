package dev.exporterkit.api.rules;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.Rule;

/** Labels with a meaning in the formats are reserved. */
final class ReservedLabelRule implements MetricRule {
  @Override
  public void check(MetricFamily family, Findings findings) {
    for (String label : family.labelNames()) {
      if (label.equals("le") || label.equals("quantile")) {
        findings.label(
            Rule.LABEL_RESERVED,
            label,
            "label \"%s\" belongs to the samples of %s. Choose another name.",
            label,
            label.equals("le") ? "histograms" : "summaries");
      }
      if (label.equals("job") || label.equals("instance")) {
        findings.label(
            Rule.LABEL_TARGET,
            label,
            "label \"%s\" is one that Prometheus adds to every series, so it renames this one to"
                + " \"exported_%s\". Choose another name.",
            label,
            label);
      }
      if (family.type() == MetricType.STATE_SET && label.equals(family.name())) {
        findings.label(
            Rule.LABEL_IS_FAMILY,
            label,
            "label \"%s\" has the name of its state set, which the states themselves need."
                + " Choose another name.",
            label);
      }
    }
  }
}
