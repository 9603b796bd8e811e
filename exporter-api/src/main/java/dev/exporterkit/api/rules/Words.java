package dev.exporterkit.api.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are spelled. */
final class Words {
  private static final Pattern CAMEL =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Za-z0-9])(?=[A-Z][a-z])");

  private Words() {}

  /** Returns the words between the underscores. */
  static List<String> of(String name) {
    return Arrays.asList(name.split("_", -1));
  }

  static String snakeCase(String name) {
    return CAMEL.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
  }

  static boolean isSnakeCase(String name) {
    return name.chars().noneMatch(c -> c >= 'A' && c <= 'Z');
  }

  static String withoutSuffix(String name, String suffix) {
    return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
  }
}
