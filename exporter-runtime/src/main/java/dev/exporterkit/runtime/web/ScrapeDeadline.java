package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.HttpExchange;
import dev.exporterkit.runtime.flight.Deadline;
import java.time.Duration;
import java.util.function.LongSupplier;

/** When the collectors of one request must be ready. Thread-safe. */
public final class ScrapeDeadline {
  private final ScrapeTimeout timeout;
  private final LongSupplier nanoTime;

  /**
   * Reads deadlines.
   *
   * @param nanoTime the monotonic clock
   */
  public ScrapeDeadline(ScrapeTimeout timeout, LongSupplier nanoTime) {
    this.timeout = timeout;
    this.nanoTime = nanoTime;
  }

  /**
   * Returns the deadline of a request that begins now.
   *
   * @param writing how long the last answer of this endpoint took to encode
   */
  public Deadline of(HttpExchange exchange, Duration writing) {
    String header = exchange.getRequestHeaders().getFirst(ScrapeTimeout.HEADER);
    return Deadline.in(timeout.of(header, writing), nanoTime.getAsLong());
  }

  /** Returns how much of a deadline is left; zero once it is over. */
  public Duration timeLeft(Deadline deadline) {
    return Duration.ofNanos(Math.max(0, deadline.remaining(nanoTime.getAsLong())));
  }
}
