package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.exporterkit.runtime.log.Log;
import java.io.IOException;
import java.util.Map;

/** Finds the endpoint of a path, which must match whole; the JDK's own contexts match prefixes. */
final class Router implements HttpHandler {
  private static final Log log = Log.of(Router.class);

  private final Map<String, Endpoint> endpoints;
  private final InFlight inFlight;

  Router(Map<String, Endpoint> endpoints, InFlight inFlight) {
    this.endpoints = Map.copyOf(endpoints);
    this.inFlight = inFlight;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    inFlight.enter();
    try {
      answer(exchange);
      exchange.close();
    } catch (IOException e) {
      log.debug("Client went away", "path", exchange.getRequestURI().getPath(), "err", e);
      // The server must close the connection: one that is closed in any other way goes on counting
      // among those that it may have.
      throw e;
    } catch (Throwable e) { // a fault of one request must not reach the server, nor its client
      log.error("Request failed", "path", exchange.getRequestURI().getPath(), "err", e);
      fail(exchange);
    } finally {
      inFlight.leave();
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    Endpoint endpoint = endpoints.get(exchange.getRequestURI().getPath());
    if (endpoint == null) {
      Answers.text(exchange, 404, "404 page not found");
      return;
    }
    switch (exchange.getRequestMethod()) {
      case "GET" -> endpoint.get(exchange);
      case "HEAD" -> {
        endpoint.head(exchange);
        Answers.head(exchange, 200);
      }
      default -> {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        Answers.text(exchange, 405, "Method Not Allowed");
      }
    }
  }

  private static void fail(HttpExchange exchange) throws IOException {
    if (exchange.getResponseCode() != -1) {
      throw new IOException("the answer has begun already");
    }
    Answers.text(exchange, 500, "Internal Server Error");
  }
}
