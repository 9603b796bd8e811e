package dev.exporterkit.runtime.exposition;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A power of ten, rounded up to 126 bits with the highest bit set, in two parts of 63 bits. The
 * table is filled on demand, because filling all of it takes longer than many an exporter's first
 * scrape.
 *
 * @param high the upper bits
 * @param low the lower bits
 */
record PowerOfTen(long high, long low) {
  private static final int MIN = -292;
  private static final int MAX = 324;
  private static final int PART = 63;

  // Racing threads may fill an entry twice, with equal records whose final fields need no lock.
  private static final @Nullable PowerOfTen[] TABLE = new PowerOfTen[MAX - MIN + 1];

  static PowerOfTen of(int exponent) {
    PowerOfTen known = TABLE[exponent - MIN];
    return known != null ? known : fill(exponent);
  }

  /** Returns ⌊log₂ 10ᵉ⌋. */
  static int log2(int exponent) {
    return (int) ((exponent * 913_124_641_741L) >> 38);
  }

  private static PowerOfTen fill(int exponent) {
    int shift = 2 * PART - 1 - log2(exponent);
    BigInteger power = BigInteger.TEN.pow(Math.abs(exponent));
    BigInteger scaled =
        exponent >= 0 ? power.shiftLeft(shift) : BigInteger.ONE.shiftLeft(shift).divide(power);
    BigInteger rounded = scaled.add(BigInteger.ONE);
    PowerOfTen made =
        new PowerOfTen(
            rounded.shiftRight(PART).longValueExact(), rounded.longValue() & Long.MAX_VALUE);
    TABLE[exponent - MIN] = made;
    return made;
  }
}
