package dev.exporterkit.samples.mysql;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A value of type BIT as it was sent. For a column, a server sends the bits. For an expression such
 * as {@code MAX(flags)}, MariaDB sends the bits or the digits of the number, depending on its plan,
 * and nothing in the result shows which.
 */
final class Bits {
  private final byte[] sent;
  private final int width;

  /**
   * Creates a value.
   *
   * @param sent the bytes
   * @param width how many bits the type has
   */
  Bits(byte[] sent, int width) {
    this.sent = sent.clone();
    this.width = width;
  }

  /** Returns the number if the bytes have only one meaning. */
  Optional<BigInteger> ofExpression() {
    Optional<BigInteger> digits = digits();
    Optional<BigInteger> bits = bits();
    return digits.isPresent() && bits.isPresent() ? Optional.empty() : digits.or(() -> bits);
  }

  /** Returns the number of a column's bits, or of the digits of a view's expression. */
  Optional<BigInteger> ofColumn() {
    return bits().or(this::digits);
  }

  private Optional<BigInteger> bits() {
    return sent.length == (width + 7) / 8 ? fitting(new BigInteger(1, sent)) : Optional.empty();
  }

  private Optional<BigInteger> digits() {
    for (byte digit : sent) {
      if (digit < '0' || digit > '9') {
        return Optional.empty();
      }
    }
    boolean shortest = sent.length == 1 || (sent.length > 1 && sent[0] != '0');
    return shortest ? fitting(new BigInteger(new String(sent, US_ASCII))) : Optional.empty();
  }

  private Optional<BigInteger> fitting(BigInteger number) {
    return number.bitLength() <= width ? Optional.of(number) : Optional.empty();
  }
}
