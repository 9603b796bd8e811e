package dev.exporterkit.runtime.exposition;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * Writes numbers for both text formats: whole ones without a decimal point, others with the fewest
 * digits that read back as the same double, very large and small ones as {@code 1e+21} and {@code
 * 1.5e-07}. Does not allocate. Every method returns the end of the text.
 */
public final class NumberText {
  /** Maximum number of bytes of a number: {@code -2.2250738585072014e-308}. */
  public static final int MAX_LENGTH = 24;

  private static final long BEYOND_EXACT = 1L << 53;
  private static final int DIGITS_BEFORE_POINT = 21;
  private static final int DIGITS_OF_BOUND_BEFORE_POINT = 6;
  private static final int HUNDRED_MILLION = 100_000_000;
  private static final byte[] NAN = "NaN".getBytes(US_ASCII);
  private static final byte[] INFINITE = "+Inf".getBytes(US_ASCII);
  private static final byte[] MIN_LONG = Long.toString(Long.MIN_VALUE).getBytes(US_ASCII);
  private static final byte[] PAIRS = pairs();
  private static final long[] POWERS = powers();

  private NumberText() {}

  /** Writes a whole number; there must be space for {@link #MAX_LENGTH} bytes. */
  public static int write(long value, byte[] to, int at) {
    if (value >= 0) {
      return writeDigits(value, to, at);
    }
    if (value == Long.MIN_VALUE) {
      return copy(MIN_LONG, to, at);
    }
    to[at] = '-';
    return writeDigits(-value, to, at + 1);
  }

  /** Writes any number; there must be space for {@link #MAX_LENGTH} bytes. */
  public static int write(double value, byte[] to, int at) {
    long whole = (long) value;
    long bits = Double.doubleToRawLongBits(value);
    if (whole == value && Math.abs(whole) < BEYOND_EXACT && (whole != 0 || bits == 0)) {
      return write(whole, to, at);
    }
    return writeAny(value, DIGITS_BEFORE_POINT, to, at);
  }

  /**
   * Writes a bucket's bound or a quantile in the form of OpenMetrics, so that all formats and Go's
   * exporters agree: {@code 0.5}, {@code 1.0}, {@code 1e+06}.
   */
  static int writeBound(double value, byte[] to, int at) {
    int end = writeAny(value, DIGITS_OF_BOUND_BEFORE_POINT, to, at);
    if (value != Math.rint(value) || Math.abs(value) >= 1e6) {
      return end;
    }
    to[end] = '.';
    to[end + 1] = '0';
    return end + 2;
  }

  private static int writeAny(double value, int digitsBeforePoint, byte[] to, int at) {
    long bits = Double.doubleToRawLongBits(value);
    if (Double.isNaN(value)) {
      return copy(NAN, to, at);
    }
    int start = at;
    if (bits < 0) {
      to[start++] = '-';
    }
    if (value == 0) {
      to[start] = '0';
      return start + 1;
    }
    if (Double.isInfinite(value)) {
      int end = copy(INFINITE, to, at);
      to[at] = value > 0 ? (byte) '+' : (byte) '-';
      return end;
    }
    return writePositive(bits & Long.MAX_VALUE, digitsBeforePoint, to, start);
  }

  private static int writePositive(long bits, int digitsBeforePoint, byte[] to, int at) {
    long digits = ShortestDecimal.digits(bits);
    int exponent = ShortestDecimal.exponent(bits);
    while (digits % 10_000 == 0) {
      digits /= 10_000;
      exponent += 4;
    }
    while (digits % 10 == 0) {
      digits /= 10;
      exponent++;
    }
    int length = length(digits);
    int point = length + exponent;
    if (point < -3 || point > digitsBeforePoint) {
      return writeScientific(digits, length, point - 1, to, at);
    }
    if (point <= 0) {
      to[at] = '0';
      to[at + 1] = '.';
      return writeDigits(digits, length, to, zeros(-point, to, at + 2));
    }
    if (point >= length) {
      return zeros(point - length, to, writeDigits(digits, length, to, at));
    }
    int end = writeDigits(digits, length, to, at + 1);
    insertPoint(point, to, at);
    return end;
  }

  private static int writeScientific(long digits, int length, int exponent, byte[] to, int at) {
    int next = writeDigits(digits, length, to, at + 1);
    insertPoint(1, to, at);
    if (length == 1) {
      next--;
    }
    to[next++] = 'e';
    to[next++] = exponent < 0 ? (byte) '-' : (byte) '+';
    int size = Math.abs(exponent);
    if (size < 10) {
      to[next++] = '0';
    }
    return writeDigits(size, to, next);
  }

  /** Moves the digits before the decimal point one position forward, to make space for it. */
  private static void insertPoint(int point, byte[] to, int at) {
    for (int i = 0; i < point; i++) {
      to[at + i] = to[at + i + 1];
    }
    to[at + point] = '.';
  }

  private static int zeros(int count, byte[] to, int at) {
    for (int i = 0; i < count; i++) {
      to[at + i] = '0';
    }
    return at + count;
  }

  private static int copy(byte[] text, byte[] to, int at) {
    System.arraycopy(text, 0, to, at, text.length);
    return at + text.length;
  }

  private static int writeDigits(long value, byte[] to, int at) {
    return writeDigits(value, length(value), to, at);
  }

  private static int writeDigits(long value, int length, byte[] to, int at) {
    int end = at + length;
    int next = end;
    long rest = value;
    while (rest >= HUNDRED_MILLION) {
      long upper = rest / HUNDRED_MILLION;
      int eight = (int) (rest - upper * HUNDRED_MILLION);
      int four = eight / 10_000;
      int lowFour = eight - four * 10_000;
      pair(lowFour % 100, to, next - 2);
      pair(lowFour / 100, to, next - 4);
      pair(four % 100, to, next - 6);
      pair(four / 100, to, next - 8);
      next -= 8;
      rest = upper;
    }
    int few = (int) rest;
    while (few >= 10) {
      pair(few % 100, to, next - 2);
      next -= 2;
      few /= 100;
    }
    if (next > at) {
      to[at] = (byte) ('0' + few);
    }
    return end;
  }

  private static void pair(int value, byte[] to, int at) {
    to[at] = PAIRS[2 * value];
    to[at + 1] = PAIRS[2 * value + 1];
  }

  /** Returns the number of decimal digits of a value that is not negative. */
  private static int length(long value) {
    // 1233 / 4096 is a little more than log₁₀ 2.
    int guess = ((64 - Long.numberOfLeadingZeros(value | 1)) * 1233) >> 12;
    return guess + (value >= POWERS[guess] ? 1 : guess == 0 ? 1 : 0);
  }

  private static byte[] pairs() {
    byte[] pairs = new byte[200];
    for (int i = 0; i < 100; i++) {
      pairs[2 * i] = (byte) ('0' + i / 10);
      pairs[2 * i + 1] = (byte) ('0' + i % 10);
    }
    return pairs;
  }

  private static long[] powers() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = 10 * powers[i - 1];
    }
    return powers;
  }
}
