package dev.exporterkit.runtime.cli;

import dev.exporterkit.runtime.problem.SecretName;
import dev.exporterkit.runtime.problem.SecretText;

/**
 * A value as the operator wrote it.
 *
 * @param name the flag or the variable
 * @param value the text
 */
record Given(String name, String value) {

  /** Returns name and value for a message, without what may be a secret. */
  String where() {
    return isSecret() ? name : name + "=" + SecretText.maskValue(value);
  }

  /** Tells whether the name sounds as if the value were not for the eyes of everyone. */
  boolean isSecret() {
    return SecretName.isLikely(name);
  }
}
