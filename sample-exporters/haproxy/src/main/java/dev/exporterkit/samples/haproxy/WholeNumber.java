package dev.exporterkit.samples.haproxy;

import java.util.regex.Pattern;

/** Reads whole numbers as HAProxy writes them; Java's own reader takes digits of any script. */
final class WholeNumber {
  private static final Pattern FORM = Pattern.compile("[+-]?[0-9]{1,19}");

  private WholeNumber() {}

  /**
   * Reads a number.
   *
   * @param holder what holds it, for the message
   * @throws NumberFormatException if it holds something else, which costs that one sample
   */
  static long read(String text, String holder) {
    if (FORM.matcher(text).matches()) {
      try {
        return Long.parseLong(text);
      } catch (NumberFormatException e) { // beyond 64 bits
        throw problem(text, holder);
      }
    }
    throw problem(text, holder);
  }

  private static NumberFormatException problem(String text, String holder) {
    return new NumberFormatException(
        holder + " holds " + Excerpt.of(text) + ", which is not a whole number");
  }
}
