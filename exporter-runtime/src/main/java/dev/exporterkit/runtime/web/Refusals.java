package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.HttpExchange;
import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.scrape.LogThrottle;
import java.io.IOException;
import java.util.function.LongSupplier;

/** Refuses requests of one handler with 503, counts them, and logs a few. Thread-safe. */
public final class Refusals {
  private static final Log log = Log.of(WebServer.class);
  private static final String RETRY_AFTER_SECONDS = "1";

  private final String handler;
  private final LogThrottle throttle;
  private long count;
  private long logged;

  public Refusals(String handler, LongSupplier nanoTime) {
    this.handler = handler;
    this.throttle = new LogThrottle(nanoTime);
  }

  /** Refuses a request for a reason that the client may read. */
  public void refuse(HttpExchange exchange, String reason) throws IOException {
    add(reason);
    exchange.getResponseHeaders().set("Retry-After", RETRY_AFTER_SECONDS);
    Responses.text(exchange, 503, reason);
  }

  synchronized long count() {
    return count;
  }

  private synchronized void add(String reason) {
    count++;
    if (throttle.tryAcquire(reason)) {
      log.warn(
          "Requests are refused", "handler", handler, "count", count - logged, "reason", reason);
      logged = count;
    }
  }
}
