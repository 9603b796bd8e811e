package dev.exporterkit.api.rules;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.Rule;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A label name must consist of letters, digits and underscores, start with a letter, and be unique.
 */
final class LabelSyntaxRule implements MetricRule {
  private static final Pattern LEGAL = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

  @Override
  public void check(MetricFamily family, Findings findings) {
    Set<String> seen = new HashSet<>();
    for (String label : family.labelNames()) {
      String better = String.join("_", NameSuggestion.words(label));
      String name = better.isEmpty() ? "Choose another name." : "Name it \"" + better + "\".";
      if (!isLegal(label)) {
        findings.label(
            Rule.LABEL_SYNTAX,
            label,
            "\"%s\" cannot be the name of a label: letters, digits and underscores are allowed, with"
                + " a letter first. %s",
            label,
            name);
      } else if (label.startsWith("_")) {
        findings.label(
            Rule.LABEL_UNDERSCORE,
            label,
            "label \"%s\" starts with an underscore, which is reserved. %s",
            label,
            name);
      }
      if (!seen.add(label)) {
        findings.label(
            Rule.LABEL_TWICE,
            label,
            "metric \"%s\" has two labels named \"%s\". Rename one of them.",
            family.name(),
            label);
      }
    }
  }

  static boolean isLegal(String label) {
    return LEGAL.matcher(label).matches();
  }
}
