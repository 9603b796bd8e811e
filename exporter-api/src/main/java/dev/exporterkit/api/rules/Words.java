package dev.exporterkit.api.rules;

import java.util.Arrays;
import java.util.List;

/** The words of names. */
final class Words {
  private Words() {}

  /** Returns the words between the underscores. */
  static List<String> of(String name) {
    return Arrays.asList(name.split("_", -1));
  }

  /** Returns whether the words are in lower case with single underscores between them. */
  static boolean isSnakeCase(String name) {
    return name.chars().noneMatch(c -> c >= 'A' && c <= 'Z')
        && !name.contains("__")
        && !name.endsWith("_");
  }

  /** Returns a name in snake_case. */
  static String snakeCase(String name) {
    return SnakeCase.of(name).replaceAll("_+", "_").replaceAll("_$", "");
  }
}
