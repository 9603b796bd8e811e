package dev.exporterkit.api.rules;

import dev.exporterkit.api.Rule;

/**
 * A broken rule.
 *
 * @param rule the rule
 * @param part the part of the family that breaks it
 * @param label the name of the label, if the part is a label; otherwise empty
 * @param message what is wrong with the value as found, and how to fix it; without the id
 */
public record Finding(Rule rule, Part part, String label, String message) {

  /** The part of a family that breaks a rule. */
  public enum Part {
    /** Its name. */
    NAME,
    /** Its help. */
    HELP,
    /** The name of one of its labels. */
    LABEL
  }

  /** Returns the message after the rule's id, as users see it. */
  @Override
  public String toString() {
    return "[" + rule + "] " + message;
  }
}
