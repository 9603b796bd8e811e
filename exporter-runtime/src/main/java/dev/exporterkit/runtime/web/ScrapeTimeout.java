package dev.exporterkit.runtime.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Time limit of a scrape: a little less than Prometheus's own, so that the response arrives before
 * Prometheus hangs up.
 *
 * @param standard the time if the client does not send its own limit
 * @param longest the time if the client's limit is longer
 * @param offset subtracted from the client's limit, to send the response
 */
public record ScrapeTimeout(Duration standard, Duration longest, Duration offset) {
  static final String HEADER = "X-Prometheus-Scrape-Timeout-Seconds";
  // As Prometheus writes it. Java's own readers also take "5d" and "0x5p0".
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,20}(\\.[0-9]{1,20})?");

  public static ScrapeTimeout of(WebLimits limits) {
    return new ScrapeTimeout(
        limits.scrapeTimeout(), limits.maxScrapeTimeout(), limits.timeoutOffset());
  }

  /**
   * Returns the time for the collectors.
   *
   * @param header the client's limit in seconds; null if it does not send one
   * @param writing how long the last response took to encode, which must fit in, too
   */
  Duration of(@Nullable String header, Duration writing) {
    long asked = header == null ? 0 : nanos(header.strip());
    if (asked == 0) {
      return standard;
    }
    long off = Math.max(offset.toNanos(), 2 * writing.toNanos());
    return Duration.ofNanos(asked - Math.min(off, asked / 2));
  }

  /** Returns the client's limit, at most the longest; 0 if it is not a positive number. */
  private long nanos(String seconds) {
    if (!DECIMAL.matcher(seconds).matches()) {
      return 0;
    }
    BigDecimal nanos = new BigDecimal(seconds).movePointRight(9);
    return nanos.min(BigDecimal.valueOf(longest.toNanos())).longValue();
  }
}
