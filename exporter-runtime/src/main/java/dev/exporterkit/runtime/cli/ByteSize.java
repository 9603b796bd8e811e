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
      Pattern.compile("(-?[0-9]*)(?:([KMGTP]?)I?B)?", Pattern.CASE_INSENSITIVE);
  private static final String UNITS = "KMGTP";
  private static final String EXAMPLE = ", or a size such as 64MB";

  @Override
  public Long convert(String text) {
    Matcher size = SIZE.matcher(text);
    if (!size.matches()) {
      throw new TypeConversionException("must be a whole number" + EXAMPLE + ".");
    }
    long unit = size.group(2) == null ? 1 : bytes(size.group(2));
    try {
      return unit
          * WholeNumbers.parse(
              size.group(1), Long.MIN_VALUE / unit, Long.MAX_VALUE / unit, EXAMPLE);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static long bytes(String unit) {
    int thousands = unit.isEmpty() ? 0 : UNITS.indexOf(unit.toUpperCase(Locale.ROOT)) + 1;
    return 1L << (10 * thousands);
  }
}
