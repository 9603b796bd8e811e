package dev.exporterkit.api.rules;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.Rule;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** A label's name has letters, digits and underscores, starts with a letter and stands once. */
final class LabelSyntaxRule implements MetricRule {
  private static final Pattern LEGAL = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

  @Override
  public void check(MetricFamily family, Findings findings) {
    Set<String> seen = new HashSet<>();
    for (String label : family.labelNames()) {
      if (!LEGAL.matcher(label).matches()) {
        findings.label(
            Rule.LABEL_SYNTAX,
            label,
            "\"%s\" is no label name. Use letters, digits and underscores, a letter first.",
            label);
      } else if (label.startsWith("_")) {
        findings.label(
            Rule.LABEL_UNDERSCORE,
            label,
            "label \"%s\" starts with an underscore, which is reserved. Leave it out.",
            label);
      }
      if (!seen.add(label)) {
        findings.label(
            Rule.LABEL_TWICE,
            label,
            "label \"%s\" stands twice on \"%s\". Rename one of them.",
            label,
            family.name());
      }
    }
  }
}
