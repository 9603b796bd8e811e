package dev.exporterkit.api.rules;

import java.util.Optional;
import java.util.regex.Pattern;

/** The form of the names that flags, files and metrics are derived from. */
public final class ComponentNames {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*([-_][a-z0-9]+)*");
  private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  private ComponentNames() {}

  /**
   * Returns whether an exporter or a collector can have a name: lower-case letters and digits, in
   * words separated by {@code -} or {@code _}.
   */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** Returns whether metrics can begin with a prefix, which is given without its last {@code _}. */
  public static boolean isPrefix(String text) {
    return PREFIX.matcher(text).matches();
  }

  /** Returns a name like a text that cannot be one, which is also a prefix; empty if none is. */
  public static Optional<String> like(String text) {
    String words = SnakeCase.of(text).replaceAll("[^a-z0-9]+", "_").replaceAll("^[^a-z]+|_$", "");
    return Optional.of(words).filter(ComponentNames::isPrefix);
  }
}
