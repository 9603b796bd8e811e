package dev.exporterkit.api.rules;

import java.util.Locale;
import java.util.regex.Pattern;

/** Converts Java names to names of labels and of keys in a configuration. */
public final class SnakeCase {
  private static final Pattern BOUNDARY =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private SnakeCase() {}

  /** Returns {@code if_hc_in_octets} for {@code ifHCInOctets}; a trailing underscore is removed. */
  public static String of(String name) {
    String snake = BOUNDARY.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    return snake.endsWith("_") ? snake.substring(0, snake.length() - 1) : snake;
  }
}
