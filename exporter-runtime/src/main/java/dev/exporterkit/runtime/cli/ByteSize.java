package dev.exporterkit.runtime.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Whole numbers, and sizes as Prometheus's own flags have them: {@code 64MB} is 64 times 1024 times
 * 1024 bytes, and so is {@code 64MiB}.
 */
final class ByteSize implements ITypeConverter<Long> {
  private static final Pattern SIZE =
      Pattern.compile("(-?[0-9]{1,18})(?:(|K|M|G|T|P)I?B)?", Pattern.CASE_INSENSITIVE);
  private static final String UNITS = "KMGTP";

  @Override
  public Long convert(String text) {
    Matcher size = SIZE.matcher(text);
    if (!size.matches()) {
      throw new TypeConversionException("is not a whole number, or a size such as 64MB.");
    }
    long number = Long.parseLong(size.group(1));
    String unit = size.group(2);
    int thousands =
        unit == null || unit.isEmpty() ? 0 : UNITS.indexOf(unit.toUpperCase(Locale.ROOT)) + 1;
    try {
      return Math.multiplyExact(number, 1L << (10 * thousands));
    } catch (ArithmeticException e) {
      throw new TypeConversionException("is too large.");
    }
  }
}
