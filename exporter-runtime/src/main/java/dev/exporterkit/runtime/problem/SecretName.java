package dev.exporterkit.runtime.problem;

import java.util.regex.Pattern;

/** Tells from a name whether its value may be a secret. */
public final class SecretName {
  private static final Pattern SECRET =
      Pattern.compile(
          "pass(word|phrase|wd)?|secret|token|credential|key|auth", Pattern.CASE_INSENSITIVE);

  private SecretName() {}

  /** Tells whether the name sounds as if the value were not for the eyes of everyone. */
  public static boolean isLikely(String name) {
    return SECRET.matcher(name).find();
  }
}
