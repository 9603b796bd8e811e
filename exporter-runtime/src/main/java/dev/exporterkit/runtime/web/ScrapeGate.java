package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * Bounds how many requests scrape at a time, on all endpoints together; one more is refused at
 * once. Thread-safe.
 */
final class ScrapeGate {
  private static final String RETRY_AFTER_SECONDS = "1";

  private final int most;
  private final Semaphore free;

  /** Lets so many requests in; 0 for any number. */
  ScrapeGate(int most) {
    this.most = most;
    this.free = new Semaphore(most == 0 ? Integer.MAX_VALUE : most);
  }

  /** Returns the endpoint behind this gate. HEAD does no work and passes. */
  Endpoint guard(Endpoint endpoint) {
    return new Guarded(endpoint);
  }

  private static void refuse(HttpExchange exchange, int most) throws IOException {
    exchange.getResponseHeaders().set("Retry-After", RETRY_AFTER_SECONDS);
    // As client_golang says it, for whoever looks for the text.
    Answers.text(
        exchange, 503, "Limit of concurrent requests reached (" + most + "), try again later.");
  }

  private final class Guarded implements Endpoint {
    private final Endpoint endpoint;

    Guarded(Endpoint endpoint) {
      this.endpoint = endpoint;
    }

    @Override
    public void get(HttpExchange exchange) throws IOException {
      if (!free.tryAcquire()) {
        refuse(exchange, most);
        return;
      }
      try {
        endpoint.get(exchange);
      } finally {
        free.release();
      }
    }

    @Override
    public void head(HttpExchange exchange) {
      endpoint.head(exchange);
    }
  }
}
