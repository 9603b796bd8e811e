package dev.exporterkit.runtime.cli;

import java.math.BigInteger;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Whole numbers of 32 bits. */
final class WholeNumber implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String text) {
    if (!text.matches("-?[0-9]+")) {
      throw new TypeConversionException("is not a whole number.");
    }
    BigInteger number = new BigInteger(text);
    if (number.bitLength() > 31) {
      throw new TypeConversionException(
          number.signum() < 0
              ? "is too small: the smallest is " + Integer.MIN_VALUE + "."
              : "is too large: the largest is " + Integer.MAX_VALUE + ".");
    }
    return number.intValue();
  }
}
