package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.HttpExchange;
import dev.exporterkit.runtime.flight.Deadline;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The deadline for the collectors of one request: a little before Prometheus's own timeout, so that
 * the response arrives in time. Thread-safe.
 */
public final class ScrapeDeadline {
  static final String HEADER = "X-Prometheus-Scrape-Timeout-Seconds";

  // As Prometheus writes it. Java's own parsers also accept "5d" and "0x5p0".
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,20}(\\.[0-9]{1,20})?");

  private final WebLimits limits;
  private final LongSupplier nanoTime;

  /**
   * Computes deadlines.
   *
   * @param limits the timeouts that the flags set
   * @param nanoTime the monotonic clock
   */
  public ScrapeDeadline(WebLimits limits, LongSupplier nanoTime) {
    this.limits = limits;
    this.nanoTime = nanoTime;
  }

  /**
   * Returns the deadline of a request that starts now.
   *
   * @param writing how long encoding the last response of this endpoint took
   */
  public Deadline of(HttpExchange exchange, Duration writing) {
    String header = exchange.getRequestHeaders().getFirst(HEADER);
    return Deadline.in(timeout(header, writing), nanoTime.getAsLong());
  }

  /** Returns the time until a deadline; zero if it has passed. */
  public Duration timeLeft(Deadline deadline) {
    return Duration.ofNanos(Math.max(0, deadline.remaining(nanoTime.getAsLong())));
  }

  /**
   * Returns the time for the collectors.
   *
   * @param header the client's timeout in seconds; null if it does not send one
   * @param writing how long encoding the last response took, which must also fit in
   */
  Duration timeout(@Nullable String header, Duration writing) {
    long requested = header == null ? 0 : nanos(header.strip());
    if (requested == 0) {
      return limits.scrapeTimeout();
    }
    long off = Math.max(limits.timeoutOffset().toNanos(), 2 * writing.toNanos());
    return Duration.ofNanos(requested - Math.min(off, requested / 2));
  }

  /** Returns the client's timeout, at most the maximum; 0 if it is not a positive number. */
  private long nanos(String seconds) {
    if (!DECIMAL.matcher(seconds).matches()) {
      return 0;
    }
    BigDecimal nanos = new BigDecimal(seconds).movePointRight(9);
    return nanos.min(BigDecimal.valueOf(limits.maxScrapeTimeout().toNanos())).longValue();
  }
}
