package dev.exporterkit.runtime.cli;

import java.util.regex.Pattern;

/**
 * A value as the operator wrote it.
 *
 * @param name the flag or the variable
 * @param value the text
 */
record Given(String name, String value) {
  private static final Pattern SECRET =
      Pattern.compile(
          "pass(word|phrase|wd)?|secret|token|credential|key|auth", Pattern.CASE_INSENSITIVE);

  /** Returns name and value for a message, without the value where it may be a secret. */
  String where() {
    return isSecret() ? name : name + "=" + value;
  }

  /** Tells whether the name sounds as if the value were not for the eyes of everyone. */
  boolean isSecret() {
    return SECRET.matcher(name).find();
  }
}
