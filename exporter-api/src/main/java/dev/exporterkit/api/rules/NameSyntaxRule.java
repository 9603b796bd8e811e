package dev.exporterkit.api.rules;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.Rule;
import java.util.regex.Pattern;

/** A name has letters, digits and underscores, and starts with a letter. */
final class NameSyntaxRule implements MetricRule {
  private static final Pattern LEGAL = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]*");

  @Override
  public void check(MetricFamily family, Findings findings) {
    String name = family.name();
    if (LEGAL.matcher(name).matches()) {
      return;
    }
    if (LEGAL.matcher(name.replace(":", "_")).matches()) {
      findings.name(
          Rule.NAME_COLON,
          "metric \"%s\" has a colon, which belongs to recording rules. Name it \"%s\".",
          name,
          name.replace(':', '_'));
    } else {
      findings.name(
          Rule.NAME_SYNTAX,
          "\"%s\" is no metric name. Use letters, digits and underscores, a letter first.",
          name);
    }
  }
}
