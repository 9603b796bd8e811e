package dev.exporterkit.samples.blackbox.config;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number of bytes. As in the reference, {@code KB} and {@code KiB} are both 1024 bytes, and a
 * size may have several parts, such as {@code 1MB512KB}.
 */
public record ByteSize(long bytes) {
  private static final Pattern PART =
      Pattern.compile("\\G([0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i?)?B");
  private static final String PREFIXES = "KMGTPE";
  private static final int BITS = 10;

  /**
   * Reads a size such as {@code 10MB}, {@code 1.5KiB} or {@code 0}.
   *
   * @throws IllegalArgumentException if it is something else, or too large
   */
  public static ByteSize parse(String text) {
    if (text.equals("0")) {
      return new ByteSize(0);
    }
    Matcher part = PART.matcher(text);
    double sum = 0;
    int end = 0;
    while (part.find()) {
      sum += Math.scalb(Double.parseDouble(part.group(1)), shift(part.group(2)));
      end = part.end();
    }
    if (end == 0 || end < text.length()) {
      throw new IllegalArgumentException(
          "write a number with a unit: B, KB, MB, GB, TB, PB or EB, such as 10MB");
    }
    if (sum >= Long.MAX_VALUE) {
      throw new IllegalArgumentException("it must be less than 8EB");
    }
    return new ByteSize((long) sum);
  }

  private static int shift(@Nullable String prefix) {
    return prefix == null ? 0 : BITS * (PREFIXES.indexOf(prefix.charAt(0)) + 1);
  }

  /** Returns the bytes, such as {@code 1,024 bytes}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%,d bytes", bytes);
  }
}
