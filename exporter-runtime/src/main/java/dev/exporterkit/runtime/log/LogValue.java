package dev.exporterkit.runtime.log;

import dev.exporterkit.api.GoDuration;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The value of an attribute.
 *
 * @param text as in logfmt
 * @param isLiteral whether the text is a number, true, false or null of JSON
 */
record LogValue(String text, boolean isLiteral) {
  static final int MAX_LENGTH = 2_000;

  /** Other types could have any text. */
  private static final Set<Class<?>> NUMBERS =
      Set.of(
          Byte.class,
          Short.class,
          Integer.class,
          Long.class,
          BigInteger.class,
          BigDecimal.class,
          AtomicInteger.class,
          AtomicLong.class);

  static LogValue text(String text) {
    return new LogValue(Excerpt.of(text, MAX_LENGTH), false);
  }

  static LogValue of(@Nullable Object value) {
    if (value instanceof Throwable failure) {
      return text(Causes.text(failure));
    }
    if (value instanceof Duration duration) {
      return text(GoDuration.text(duration));
    }
    if (value instanceof InetAddress address) {
      return text(address.getHostAddress());
    }
    return isLiteral(value) ? new LogValue(String.valueOf(value), true) : text(textOf(value));
  }

  private static String textOf(@Nullable Object value) {
    try {
      return String.valueOf(value);
    } catch (Throwable e) { // an author's code, whose failure must not affect the caller
      return "(no text: " + e.getClass().getSimpleName() + ")";
    }
  }

  private static boolean isLiteral(@Nullable Object value) {
    return value == null
        || value instanceof Boolean
        || NUMBERS.contains(value.getClass())
        // JSON has neither NaN nor infinity.
        || ((value instanceof Double || value instanceof Float)
            && Double.isFinite(((Number) value).doubleValue()));
  }

  /** Returns the value as JSON. */
  String json() {
    return isLiteral ? text : QuotedText.of(text);
  }
}
