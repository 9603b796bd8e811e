package dev.exporterkit.api.spi;

import org.jspecify.annotations.Nullable;

/**
 * Reads numbers from texts strictly, without an object for each: what is accepted does not depend
 * on a locale or on Java's notation of literals. For use by one thread.
 */
final class NumberText {
  /** Every whole number up to here is an exact double. */
  private static final long MAX_EXACT = 1L << 53;

  /** The powers of ten that are exact doubles. */
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  /** An exponent beyond this is the same as this: zero, or too large for a double. */
  private static final int MAX_EXPONENT = 100_000;

  private long whole;
  private double decimal;

  /** Returns the number that {@link #readWhole} has read. */
  long whole() {
    return whole;
  }

  /** Returns the number that {@link #readDecimal} has read. */
  double decimal() {
    return decimal;
  }

  /** Reads digits after an optional sign; returns what is wrong with them, or null. */
  @Nullable String readWhole(String text, int from, int to) {
    int at = isSign(text, from, to) ? from + 1 : from;
    boolean negative = at > from && text.charAt(from) == '-';
    if (at == to) {
      return "is not a whole number";
    }
    // Negative numbers reach one further.
    long negated = 0;
    boolean fits = true;
    for (; at < to; at++) {
      int digit = text.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        return "is not a whole number";
      }
      fits &=
          negated > Long.MIN_VALUE / 10
              || (negated == Long.MIN_VALUE / 10 && digit <= -(Long.MIN_VALUE % 10));
      negated = negated * 10 - digit;
    }
    if (!fits || (!negative && negated == Long.MIN_VALUE)) {
      return "has more than 64 bits: a double can hold it";
    }
    whole = negative ? negated : -negated;
    return null;
  }

  /**
   * Reads a decimal with an optional exponent, an infinity, or NaN; returns what is wrong with it,
   * or null.
   */
  @Nullable String readDecimal(String text, int from, int to) {
    int at = isSign(text, from, to) ? from + 1 : from;
    boolean negative = at > from && text.charAt(from) == '-';
    if (at < to && (text.charAt(at) | 0x20) >= 'a') {
      return readWord(text, at, to, negative);
    }
    long digits = 0;
    boolean exact = true;
    int count = 0;
    int scale = 0;
    boolean point = false;
    for (; at < to; at++) {
      char c = text.charAt(at);
      int digit = c - '0';
      if (digit >= 0 && digit <= 9) {
        exact = exact && digits <= MAX_EXACT / 10 - 1;
        digits = exact ? digits * 10 + digit : digits;
        scale += point ? 1 : 0;
        count++;
      } else if (c == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    int exponent = 0;
    if (at < to && (text.charAt(at) | 0x20) == 'e') {
      int first = isSign(text, at + 1, to) ? at + 2 : at + 1;
      boolean small = text.charAt(at + 1 < to ? at + 1 : at) == '-';
      for (at = first; at < to && text.charAt(at) >= '0' && text.charAt(at) <= '9'; at++) {
        exponent = Math.min(MAX_EXPONENT, exponent * 10 + text.charAt(at) - '0');
      }
      count = at == first ? 0 : count;
      exponent = small ? -exponent : exponent;
    }
    if (count == 0 || at < to) {
      return "is not a number";
    }
    return exact && Math.abs(exponent - scale) < POWERS.length
        ? set(scaled(digits, exponent - scale), negative)
        : readRounded(text.substring(from, to));
  }

  /** One correctly rounded operation on two exact numbers gives the nearest double. */
  private static double scaled(long digits, int power) {
    return power < 0 ? digits / POWERS[-power] : digits * POWERS[power];
  }

  private @Nullable String readRounded(String number) {
    double parsed = Double.parseDouble(number);
    if (Double.isInfinite(parsed)) {
      return "is too large for a double";
    }
    decimal = parsed;
    return null;
  }

  private @Nullable String readWord(String text, int from, int to, boolean negative) {
    if (isWord("nan", text, from, to)) {
      return set(Double.NaN, negative);
    }
    if (isWord("inf", text, from, to) || isWord("infinity", text, from, to)) {
      return set(Double.POSITIVE_INFINITY, negative);
    }
    return "is not a number";
  }

  private @Nullable String set(double number, boolean negative) {
    decimal = negative ? -number : number;
    return null;
  }

  private static boolean isSign(String text, int at, int to) {
    return at < to && (text.charAt(at) == '-' || text.charAt(at) == '+');
  }

  /** Returns whether a part of a text is this word, without regard to case. */
  static boolean isWord(String word, String text, int from, int to) {
    return to - from == word.length() && text.regionMatches(true, from, word, 0, word.length());
  }
}
