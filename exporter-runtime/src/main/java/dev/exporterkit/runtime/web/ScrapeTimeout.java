package dev.exporterkit.runtime.web;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a scrape may take: a little less than Prometheus says that it waits, so that the answer
 * is there before it hangs up.
 *
 * @param standard the time where the client does not say how long it waits
 * @param offset what is taken off what the client says, at the least
 */
record ScrapeTimeout(Duration standard, Duration offset) {
  static final String HEADER = "X-Prometheus-Scrape-Timeout-Seconds";
  private static final Pattern DECIMAL = Pattern.compile("\\s*(Infinity|[-+.0-9eE]+)\\s*");
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** Returns what flags say. */
  static ScrapeTimeout of(WebLimits limits) {
    return new ScrapeTimeout(limits.scrapeTimeout(), limits.timeoutOffset());
  }

  /**
   * Returns the time for the collectors.
   *
   * @param header what the client says, in seconds; null if it does not
   * @param writing how long the last answer took to encode, which must fit in, too
   */
  Duration of(@Nullable String header, Duration writing) {
    double seconds = header == null ? 0 : seconds(header);
    if (!(seconds > 0)) {
      return standard;
    }
    long asked = (long) (Math.min(seconds, (double) LONGEST.toSeconds()) * 1e9);
    long off = Math.max(offset.toNanos(), 2 * writing.toNanos());
    return Duration.ofNanos(asked - Math.min(off, asked / 2));
  }

  private static double seconds(String header) {
    // Java also takes "5d" and "0x5p0" for numbers.
    if (!DECIMAL.matcher(header).matches()) {
      return 0;
    }
    try {
      return Double.parseDouble(header);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
