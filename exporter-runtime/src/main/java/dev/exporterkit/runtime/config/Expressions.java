package dev.exporterkit.runtime.config;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** Compiles the regular expressions of a configuration, which have RE2's syntax as in Go. */
final class Expressions {
  private static final int MAX_FRAGMENT = 60;
  private static final String UNOPENED = "stack underflow";

  private Expressions() {}

  /**
   * Compiles an expression.
   *
   * @throws IllegalArgumentException if it is invalid, with the reason and the part of it
   */
  static Pattern compile(String text) {
    try {
      if (RepeatCount.of(text) > RepeatCount.MAX) {
        throw new IllegalArgumentException(
            "is not a regular expression: repetitions must not make more than %d copies."
                .formatted(RepeatCount.MAX));
      }
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("is not a regular expression: " + reason(e, text), e);
    } catch (StackOverflowError e) {
      throw new IllegalArgumentException("is not a regular expression: it nests too deeply.", e);
    }
  }

  private static String reason(PatternSyntaxException e, String text) {
    String fragment = String.valueOf(e.getPattern());
    if (fragment.equals(UNOPENED)) {
      return "unexpected ).";
    }
    boolean helps = !fragment.equals(text) && fragment.length() <= MAX_FRAGMENT;
    return e.getDescription() + (helps ? ": " + fragment : "") + ".";
  }
}
