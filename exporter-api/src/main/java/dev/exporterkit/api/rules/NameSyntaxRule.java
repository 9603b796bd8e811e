package dev.exporterkit.api.rules;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.Rule;
import java.util.regex.Pattern;

/** A metric name must consist of letters, digits and underscores, and start with a letter. */
final class NameSyntaxRule implements MetricRule {
  private static final Pattern LEGAL = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]*");

  @Override
  public void check(MetricFamily family, Findings findings) {
    String name = family.name();
    if (LEGAL.matcher(name).matches()) {
      return;
    }
    String better = NameSuggestion.sentence(family);
    if (isLegal(name)) {
      findings.name(
          Rule.NAME_COLON,
          "metric \"%s\" has a colon, which belongs to recording rules. %s",
          name,
          better);
    } else {
      findings.name(
          Rule.NAME_SYNTAX,
          "\"%s\" cannot be the name of a metric: letters, digits and underscores are allowed, with"
              + " a letter first. %s",
          name,
          better);
    }
  }

  /** Returns whether a name is valid once its colons are replaced. */
  static boolean isLegal(String name) {
    return LEGAL.matcher(name.replace(":", "_")).matches();
  }
}
