package dev.exporterkit.benchmarks.floor;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;

/** Responds with a known length, in writes of 64 KB: the minimum of work for this server. */
final class FloorHandler implements HttpHandler {
  private static final int PIECE = 64 * 1024;

  private final KeptBodies bodies;

  FloorHandler(KeptBodies bodies) {
    this.bodies = bodies;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Headers requested = exchange.getRequestHeaders();
    Headers response = exchange.getResponseHeaders();
    boolean openMetrics = "application/openmetrics-text".equals(firstMediaType(requested));
    boolean gzip = "gzip".equals(requested.getFirst("Accept-Encoding"));
    response.set("Content-Type", openMetrics ? "application/openmetrics-text" : "text/plain");
    if (gzip) {
      response.set("Content-Encoding", "gzip");
    }
    send(exchange, bodies.body((openMetrics ? "openmetrics" : "text") + (gzip ? ".gz" : "")));
  }

  private static void send(HttpExchange exchange, byte[] body) throws IOException {
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      for (int from = 0; from < body.length; from += PIECE) {
        out.write(body, from, Math.min(PIECE, body.length - from));
      }
    }
  }

  private static String firstMediaType(Headers requested) {
    String accept = String.valueOf(requested.getFirst("Accept"));
    int end = accept.indexOf(';');
    return end < 0 ? accept : accept.substring(0, end);
  }
}
