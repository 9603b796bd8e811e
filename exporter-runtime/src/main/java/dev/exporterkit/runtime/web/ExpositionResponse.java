package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.exporterkit.api.FailurePolicy;
import dev.exporterkit.runtime.exposition.Exposition;
import dev.exporterkit.runtime.scrape.Scrape;
import dev.exporterkit.runtime.web.body.ResponseBodies;
import dev.exporterkit.runtime.web.body.ResponseBody;
import dev.exporterkit.runtime.web.negotiation.ContentCoding;
import dev.exporterkit.runtime.web.negotiation.ContentType;
import dev.exporterkit.runtime.web.negotiation.Negotiation;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Sends the samples of one endpoint, in the format that the client prefers. Thread-safe. */
public final class ExpositionResponse {
  private final ResponseBodies bodies;
  private final ResponseTimeout timeout;
  private final FailurePolicy onFailure;
  private final String program;
  private final LongSupplier nanoTime;
  private volatile Duration writing = Duration.ZERO;

  /**
   * Creates the responses of one endpoint.
   *
   * @param bodies the bodies of all endpoints, because they share one limit of memory
   * @param timeout maximum time for the client to read
   * @param onFailure the response when the target is down
   * @param program the name of the exporter
   * @param nanoTime the monotonic clock
   */
  public ExpositionResponse(
      ResponseBodies bodies,
      ResponseTimeout timeout,
      FailurePolicy onFailure,
      String program,
      LongSupplier nanoTime) {
    this.bodies = bodies;
    this.timeout = timeout;
    this.onFailure = onFailure;
    this.program = program;
    this.nanoTime = nanoTime;
  }

  /** Sends the headers of a response with metrics. */
  public static void head(HttpExchange exchange) throws IOException {
    setHeaders(exchange, contentType(exchange), contentCoding(exchange));
    Responses.headers(exchange, 200);
  }

  /**
   * Sends the metrics of a scrape, or 503 if the target is down and the operator requires that.
   *
   * @throws IOException if the client has disconnected, or does not read
   */
  public void send(HttpExchange exchange, Scrape scrape) throws IOException {
    if (onFailure == FailurePolicy.HTTP_ERROR && scrape.isTargetDown()) {
      Responses.text(
          exchange,
          503,
          "The target of " + program + " is down. The log of the exporter has the reason.");
    } else {
      send(exchange, scrape.exposition());
    }
  }

  private void send(HttpExchange exchange, Exposition exposition) throws IOException {
    long start = nanoTime.getAsLong();
    ContentType type = contentType(exchange);
    ContentCoding coding = contentCoding(exchange);
    try (ResponseBody body = bodies.encode(exposition, type.format(), coding)) {
      // The time that one client takes to read does not predict that of the next one.
      writing = Duration.ofNanos(nanoTime.getAsLong() - start);
      setHeaders(exchange, type, coding);
      timeout.send(() -> send(exchange, body));
    }
  }

  /** Returns how long the last response took to encode. */
  public Duration writing() {
    return writing;
  }

  private static void send(HttpExchange exchange, ResponseBody body) throws IOException {
    exchange.sendResponseHeaders(200, body.responseLength());
    OutputStream out = exchange.getResponseBody();
    body.writeTo(out);
    // A chunked stream closes without reporting what it could not send.
    out.flush();
    out.close();
  }

  private static void setHeaders(HttpExchange exchange, ContentType type, ContentCoding coding) {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type.headerValue());
    headers.set("Vary", "Accept, Accept-Encoding");
    if (coding == ContentCoding.GZIP) {
      headers.set("Content-Encoding", "gzip");
    }
  }

  private static ContentCoding contentCoding(HttpExchange exchange) {
    return Negotiation.contentCoding(exchange.getRequestHeaders().get("Accept-Encoding"));
  }

  private static ContentType contentType(HttpExchange exchange) {
    return Negotiation.contentType(exchange.getRequestHeaders().get("Accept"));
  }
}
