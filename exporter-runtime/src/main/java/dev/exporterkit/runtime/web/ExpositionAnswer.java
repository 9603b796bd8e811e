package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.exporterkit.runtime.exposition.Exposition;
import dev.exporterkit.runtime.web.body.ResponseBodies;
import dev.exporterkit.runtime.web.body.ResponseBody;
import dev.exporterkit.runtime.web.negotiation.ContentCoding;
import dev.exporterkit.runtime.web.negotiation.ContentType;
import dev.exporterkit.runtime.web.negotiation.Negotiation;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Sends what one endpoint has scraped, in the format that the client likes best. Thread-safe. */
final class ExpositionAnswer {
  private final ResponseBodies bodies;
  private final LongSupplier nanoTime;
  private volatile Duration writing = Duration.ZERO;

  /**
   * Answers for one endpoint.
   *
   * @param bodies those of all endpoints, since they share one budget of memory
   * @param nanoTime the monotonic clock
   */
  ExpositionAnswer(ResponseBodies bodies, LongSupplier nanoTime) {
    this.bodies = bodies;
    this.nanoTime = nanoTime;
  }

  /** Sets the headers that are known without a scrape. */
  static void head(HttpExchange exchange) {
    exchange.getResponseHeaders().set("Content-Type", contentType(exchange).headerValue());
  }

  /**
   * Sends an exposition whole.
   *
   * @throws IOException if the client has gone
   */
  void send(HttpExchange exchange, Exposition exposition) throws IOException {
    long start = nanoTime.getAsLong();
    ContentType type = contentType(exchange);
    ContentCoding coding =
        Negotiation.contentCoding(exchange.getRequestHeaders().get("Accept-Encoding"));
    try (ResponseBody body = bodies.encode(exposition, type.format(), coding)) {
      Headers headers = exchange.getResponseHeaders();
      headers.set("Content-Type", type.headerValue());
      headers.set("Vary", "Accept, Accept-Encoding");
      if (coding == ContentCoding.GZIP) {
        headers.set("Content-Encoding", "gzip");
      }
      exchange.sendResponseHeaders(200, body.responseLength());
      body.writeTo(exchange.getResponseBody());
    }
    exchange.getResponseBody().close();
    writing = Duration.ofNanos(nanoTime.getAsLong() - start);
  }

  /** Returns how long the last answer took to write. */
  Duration writing() {
    return writing;
  }

  private static ContentType contentType(HttpExchange exchange) {
    return Negotiation.contentType(exchange.getRequestHeaders().get("Accept"));
  }
}
