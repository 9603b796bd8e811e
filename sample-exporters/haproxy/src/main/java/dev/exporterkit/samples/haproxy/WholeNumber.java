package dev.exporterkit.samples.haproxy;

import java.util.regex.Pattern;

/** Reads whole numbers as HAProxy writes them; Java's own parser accepts digits of any script. */
final class WholeNumber {
  private static final Pattern FORM = Pattern.compile("[+-]?[0-9]{1,19}");

  private WholeNumber() {}

  /**
   * Reads a number.
   *
   * @param holder the source of the number, for the message
   * @throws NumberFormatException if it is something else, so that this sample is dropped
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
