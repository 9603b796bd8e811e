package dev.exporterkit.api.rules;

import java.util.Optional;
import java.util.regex.Pattern;

/** The syntax of names from which flags, files and metrics are derived. */
public final class ComponentNames {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*([-_][a-z0-9]+)*");
  private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  private ComponentNames() {}

  /**
   * Returns whether a name is valid for an exporter or a collector: lower-case letters and digits,
   * in words separated by {@code -} or {@code _}.
   */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** Returns whether a prefix is valid for metrics; it is given without its last {@code _}. */
  public static boolean isPrefix(String text) {
    return PREFIX.matcher(text).matches();
  }

  /**
   * Returns a valid name similar to an invalid one, which is also a valid prefix; empty if there is
   * none.
   */
  public static Optional<String> like(String text) {
    String words = SnakeCase.of(text).replaceAll("[^a-z0-9]+", "_").replaceAll("^[^a-z]+|_$", "");
    return Optional.of(words).filter(ComponentNames::isPrefix);
  }
}
