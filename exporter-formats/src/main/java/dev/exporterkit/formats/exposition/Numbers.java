package dev.exporterkit.formats.exposition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of both formats: what Go's {@code ParseFloat} reads without hexadecimal digits and
 * underscores, which Prometheus refuses. OpenMetrics' grammar is the same.
 */
final class Numbers {
  private static final int MAX_EXACT_LENGTH = 40;

  /** Beyond any time that an {@link Instant} can have. */
  private static final double MAX_SECONDS = 3e16;

  private Numbers() {}

  /** Returns a number; null for any other text, and if a double cannot hold it. */
  static @Nullable Double value(String text) {
    if (isDecimal(text)) {
      double value = Double.parseDouble(text);
      return Double.isInfinite(value) ? null : value;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "nan" -> Double.NaN;
      case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
      case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
      default -> null;
    };
  }

  /** Returns whether the text has the form of a finite number, however large. */
  static boolean isDecimal(String text) {
    int at = sign(text, 0);
    int whole = digits(text, at);
    int mantissa = whole;
    if (mantissa < text.length() && text.charAt(mantissa) == '.') {
      mantissa = digits(text, mantissa + 1);
      at++;
    }
    if (mantissa == at) {
      return false; // no digit at all
    }
    if (mantissa == text.length()) {
      return true;
    }
    if (text.charAt(mantissa) != 'e' && text.charAt(mantissa) != 'E') {
      return false;
    }
    int exponent = sign(text, mantissa + 1);
    int end = digits(text, exponent);
    return end > exponent && end == text.length();
  }

  /** Returns a time in whole milliseconds, as in text; null for any other text. */
  static @Nullable Instant millis(String text) {
    int at = sign(text, 0);
    if (at == text.length() || digits(text, at) < text.length()) {
      return null;
    }
    try {
      return Instant.ofEpochMilli(Long.parseLong(text));
    } catch (NumberFormatException tooLarge) {
      return null;
    }
  }

  /** Returns a time in seconds, as in OpenMetrics; null for any other text. */
  static @Nullable Instant seconds(String text) {
    if (!isDecimal(text)) {
      return null;
    }
    double value = Double.parseDouble(text);
    if (!(Math.abs(value) < MAX_SECONDS)) {
      return null;
    }
    // A long text, or one with an exponent, could take BigDecimal forever.
    boolean exact =
        text.length() <= MAX_EXACT_LENGTH && text.toLowerCase(Locale.ROOT).indexOf('e') < 0;
    BigDecimal seconds = exact ? new BigDecimal(text) : BigDecimal.valueOf(value);
    BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
    return Instant.ofEpochSecond(
        whole.longValue(), seconds.subtract(whole).movePointRight(9).longValue());
  }

  /** Returns a number for a message. */
  static String text(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static int sign(String text, int at) {
    return at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-') ? at + 1 : at;
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
