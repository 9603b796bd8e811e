package dev.exporterkit.runtime.cli;

import java.math.BigInteger;

/** Reads whole numbers, and reports the allowed range. */
final class WholeNumbers {
  /** More digits than any 64-bit number has, including leading zeros. */
  private static final int MAX_LENGTH = 50;

  private WholeNumbers() {}

  /**
   * Reads a number.
   *
   * @param example an example for the message
   * @throws IllegalArgumentException if the text is not a number, or is out of range
   */
  static long parse(String text, long min, long max, String example) {
    if (!text.matches("-?[0-9]+")) {
      throw new IllegalArgumentException("must be a whole number" + example + ".");
    }
    if (text.length() <= MAX_LENGTH) {
      BigInteger number = new BigInteger(text);
      if (number.compareTo(BigInteger.valueOf(min)) >= 0
          && number.compareTo(BigInteger.valueOf(max)) <= 0) {
        return number.longValue();
      }
    }
    throw new IllegalArgumentException("must be between " + min + " and " + max + ".");
  }
}
