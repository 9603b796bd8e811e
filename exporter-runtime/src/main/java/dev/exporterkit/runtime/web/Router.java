package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.exporterkit.runtime.log.Causes;
import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.scrape.HeapReclaim;
import dev.exporterkit.runtime.scrape.LogThrottle;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Finds the endpoint for a path, which must match completely; the JDK's own contexts match
 * prefixes.
 */
final class Router implements HttpHandler {
  private static final Log log = Log.of(Router.class);

  private final Map<String, Endpoint> endpoints;
  private final WebServer.InFlight inFlight;
  private final LogThrottle throttle;
  private long failures;

  Router(Map<String, Endpoint> endpoints, WebServer.InFlight inFlight, LongSupplier nanoTime) {
    this.endpoints = Map.copyOf(endpoints);
    this.inFlight = inFlight;
    this.throttle = new LogThrottle(nanoTime);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    inFlight.enter(exchange);
    try {
      respond(exchange);
      exchange.close();
    } catch (IOException e) {
      log.debug("Client disconnected", "path", exchange.getRequestURI().getPath(), "err", e);
      // The server must close the connection: otherwise it would continue to count against the
      // limit
      // of connections.
      throw e;
    } catch (
        Throwable
            e) { // the failure of one request must not affect the server, and must not reach its
      // client
      log(exchange, e);
      fail(exchange);
    } finally {
      inFlight.leave(exchange);
    }
  }

  private void respond(HttpExchange exchange) throws IOException {
    if (!isLengthValid(exchange)) {
      exchange.getResponseHeaders().set("Connection", "close");
      Responses.text(exchange, 400, "The Content-Length header is not a number.");
      return;
    }
    URI uri = exchange.getRequestURI();
    String path = RequestPath.of(uri);
    String canonical = RequestPath.canonical(path);
    Endpoint endpoint = endpoints.get(path);
    if (endpoint == null && !path.equals(canonical)) {
      exchange.getResponseHeaders().set("Location", RequestPath.location(canonical, uri));
      Responses.text(exchange, 301, "Moved Permanently");
    } else if (endpoint == null) {
      Responses.text(exchange, 404, "404 page not found");
    } else {
      respond(exchange, endpoint);
    }
  }

  private static void respond(HttpExchange exchange, Endpoint endpoint) throws IOException {
    if (endpoint.methods().contains(exchange.getRequestMethod())) {
      endpoint.respond(exchange);
    } else {
      exchange.getResponseHeaders().set("Allow", String.join(", ", endpoint.methods()));
      Responses.text(exchange, 405, "Method Not Allowed");
    }
  }

  /** The JDK's server also accepts a sign. */
  private static boolean isLengthValid(HttpExchange exchange) {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    return length == null || length.matches("[0-9]+");
  }

  /** Logs a bug of the exporter: at most a few lines, however many requests run into it. */
  private synchronized void log(HttpExchange exchange, Throwable failure) {
    failures++;
    HeapReclaim.after(failure);
    if (throttle.tryAcquire(Causes.text(failure))) {
      log.error(
          "Request failed",
          "path",
          exchange.getRequestURI().getPath(),
          "failures",
          failures,
          "err",
          failure);
      failures = 0;
    }
  }

  private static void fail(HttpExchange exchange) throws IOException {
    if (exchange.getResponseCode() != -1) {
      throw new IOException("the response has already begun");
    }
    Responses.text(exchange, 500, "Internal Server Error");
  }
}
