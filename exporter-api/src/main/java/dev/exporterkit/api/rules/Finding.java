package dev.exporterkit.api.rules;

import dev.exporterkit.api.Rule;

/**
 * One breach of a rule.
 *
 * @param rule the rule
 * @param part the part of the family that breaks it
 * @param label the name of the label, where the part is a label; else empty
 * @param message what is wrong with the value as found, and the mend; without the id
 */
public record Finding(Rule rule, Part part, String label, String message) {

  /** What of a family a finding points at. */
  public enum Part {
    /** Its name. */
    NAME,
    /** Its help. */
    HELP,
    /** The name of one of its labels. */
    LABEL
  }

  /** Returns the message with the rule's id in front, as users see it. */
  @Override
  public String toString() {
    return "[" + rule + "] " + message;
  }
}
