package dev.exporterkit.runtime.cli;

import dev.exporterkit.runtime.problem.SecretName;
import dev.exporterkit.runtime.problem.SecretText;

/**
 * A value as the operator wrote it.
 *
 * @param name the flag or the variable
 * @param text the value
 */
record FlagValue(String name, String text) {

  /** Returns name and value for a message, without what may be a secret. */
  String where() {
    return isSecret() ? name : name + "=" + SecretText.maskValue(text);
  }

  /** Returns whether the value may be a secret, by the name. */
  boolean isSecret() {
    return SecretName.isLikely(name);
  }
}
