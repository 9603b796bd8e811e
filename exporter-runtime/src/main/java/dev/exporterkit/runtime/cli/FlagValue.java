package dev.exporterkit.runtime.cli;

import dev.exporterkit.runtime.problem.SecretText;

/**
 * A value exactly as the operator wrote it.
 *
 * @param name the flag or the variable
 * @param text the value
 */
record FlagValue(String name, String text) {

  /** Returns name and value for a message, with secrets masked. */
  String where() {
    return isSecret() ? name : name + "=" + SecretText.maskValue(text);
  }

  /** Returns whether the value may be a secret, judging by the name. */
  boolean isSecret() {
    return SecretText.mayBeNameOfSecret(name);
  }
}
