package dev.exporterkit.api;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations in the notation of Go: {@code 5s}, {@code 1h30m}, {@code 1.5s}. */
public final class GoDuration {
  private static final Pattern PART = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(ns|us|µs|ms|s|m|h)");
  private static final Map<String, Long> NANOS =
      Map.of(
          "ns", 1L,
          "us", 1_000L,
          "µs", 1_000L,
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "m", 60_000_000_000L,
          "h", 3_600_000_000_000L);

  private static final int MAX_LENGTH = 200;

  private GoDuration() {}

  /**
   * Parses a duration.
   *
   * @throws IllegalArgumentException if the text is not a duration; the message continues a
   *     sentence that begins with the text
   */
  public static Duration parse(String text) {
    if (text.equals("0")) {
      return Duration.ZERO;
    }
    // A longer text would take long to read, and is never meant as a duration.
    if (text.length() > MAX_LENGTH) {
      throw notADuration();
    }
    Matcher part = PART.matcher(text);
    BigDecimal nanos = BigDecimal.ZERO;
    int end = 0;
    while (part.find() && part.start() == end) {
      nanos = nanos.add(new BigDecimal(part.group(1)).multiply(nanosOf(part.group(2))));
      end = part.end();
    }
    if (end == 0 || end < text.length()) {
      throw notADuration();
    }
    if (nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
      throw new IllegalArgumentException("is too long: the longest duration is 2562047h47m16s.");
    }
    return Duration.ofNanos(nanos.longValue());
  }

  private static IllegalArgumentException notADuration() {
    return new IllegalArgumentException("is not a duration such as 5s, 500ms or 1h30m.");
  }

  /**
   * Formats a duration in its shortest form: {@code 5m}, {@code 1h30m}, {@code 1.5s}, {@code
   * 250ms}.
   */
  public static String text(Duration duration) {
    if (duration.isZero()) {
      return "0s";
    }
    if (duration.isNegative()) {
      return "-" + text(duration.negated());
    }
    StringBuilder text = new StringBuilder();
    append(text, duration.toHours(), "h");
    append(text, duration.toMinutesPart(), "m");
    Duration rest = Duration.ofSeconds(duration.toSecondsPart(), duration.toNanosPart());
    if (text.isEmpty() && rest.compareTo(Duration.ofSeconds(1)) < 0) {
      return text.append(decimal(rest.toNanos(), 6)).append("ms").toString();
    }
    if (!rest.isZero()) {
      text.append(decimal(rest.toNanos(), 9)).append('s');
    }
    return text.toString();
  }

  private static void append(StringBuilder text, long count, String unit) {
    if (count > 0) {
      text.append(count).append(unit);
    }
  }

  private static String decimal(long nanos, int scale) {
    return BigDecimal.valueOf(nanos, scale).stripTrailingZeros().toPlainString();
  }

  private static BigDecimal nanosOf(String unit) {
    return BigDecimal.valueOf(NANOS.getOrDefault(unit, 0L));
  }
}
