package dev.exporterkit.runtime.exposition;

/**
 * The shortest decimal that reads back as a given double, and the nearest one if there are several:
 * {@code digits(bits) * 10^exponent(bits)}. For finite, positive doubles only.
 *
 * <p>Schubfach, after Raffaello Giulietti, "The Schubfach way to render doubles": the interval of
 * decimals that round to a double contains a multiple of a power of ten that is known in advance,
 * and at most one of ten times that power; both are found with one 126-bit product for the double
 * and one for each end of the interval.
 */
final class ShortestDecimal {
  private static final int FRACTION_BITS = 52;
  private static final long FRACTION = (1L << FRACTION_BITS) - 1;
  private static final int MIN_EXPONENT = -1074;

  private ShortestDecimal() {}

  /** Returns the power of ten for the digits. */
  static int exponent(long bits) {
    int exponent = binaryExponent(bits);
    // ⌊log₁₀ 2ᵉ⌋, and ⌊log₁₀ ¾·2ᵉ⌋ if the interval is narrower below.
    long shift = isPowerOfTwo(bits) ? 274_743_187_321L : 0;
    return (int) ((exponent * 661_971_961_083L - shift) >> 41);
  }

  /** Returns the digits, which may end in zeros. */
  static long digits(long bits) {
    long quadruple = significand(bits) << 2;
    int exponent = exponent(bits);
    PowerOfTen power = PowerOfTen.of(-exponent);
    int shift = binaryExponent(bits) + PowerOfTen.log2(-exponent) + 2;
    // An end of the interval belongs to it if the significand is even.
    long open = bits & 1;
    long middle = scaled(power, quadruple << shift);
    long lower = scaled(power, (quadruple - (isPowerOfTwo(bits) ? 1 : 2)) << shift) + open;
    long upper = scaled(power, (quadruple + 2) << shift) - open;

    long floor = middle >> 2;
    long tensBelow = floor / 10 * 10;
    long tensAbove = tensBelow + 10;
    boolean belowFits = floor >= 10 && lower <= tensBelow << 2;
    boolean aboveFits = floor >= 10 && tensAbove << 2 <= upper;
    if (belowFits != aboveFits) {
      return belowFits ? tensBelow : tensAbove;
    }
    boolean floorFits = lower <= floor << 2;
    boolean ceilingFits = (floor + 1) << 2 <= upper;
    if (floorFits != ceilingFits) {
      return floorFits ? floor : floor + 1;
    }
    long beyondHalf = (middle & 3) - 2;
    return beyondHalf < 0 || (beyondHalf == 0 && (floor & 1) == 0) ? floor : floor + 1;
  }

  /** Returns the upper bits of a product; the lowest is set if anything below it is not zero. */
  private static long scaled(PowerOfTen power, long factor) {
    long carried = Math.multiplyHigh(power.low(), factor);
    long low = ((power.high() * factor) >>> 1) + carried;
    long high = Math.multiplyHigh(power.high(), factor) + (low >>> 63);
    return high | (((low & Long.MAX_VALUE) + Long.MAX_VALUE) >>> 63);
  }

  private static long significand(long bits) {
    long fraction = bits & FRACTION;
    return bits >>> FRACTION_BITS == 0 ? fraction : fraction | (FRACTION + 1);
  }

  private static int binaryExponent(long bits) {
    return MIN_EXPONENT + Math.max(0, (int) (bits >>> FRACTION_BITS) - 1);
  }

  private static boolean isPowerOfTwo(long bits) {
    return (bits & FRACTION) == 0 && bits >>> FRACTION_BITS > 1;
  }
}
