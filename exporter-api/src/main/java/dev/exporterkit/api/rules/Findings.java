package dev.exporterkit.api.rules;

import dev.exporterkit.api.Rule;
import dev.exporterkit.api.rules.Finding.Part;
import java.util.ArrayList;
import java.util.List;

/** Collects the broken rules of one family. */
final class Findings {
  private final List<Finding> found = new ArrayList<>();

  void name(Rule rule, String message, Object... values) {
    found.add(new Finding(rule, Part.NAME, "", message.formatted(values)));
  }

  void help(Rule rule, String message, Object... values) {
    found.add(new Finding(rule, Part.HELP, "", message.formatted(values)));
  }

  void label(Rule rule, String label, String message, Object... values) {
    found.add(new Finding(rule, Part.LABEL, label, message.formatted(values)));
  }

  List<Finding> toList() {
    return List.copyOf(found);
  }
}
