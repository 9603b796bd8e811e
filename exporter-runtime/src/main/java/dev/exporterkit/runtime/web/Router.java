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
  public void handle(HttpExchange exchange) {
    inFlight.enter();
    try {
      answer(exchange);
    } catch (IOException e) {
      log.debug("Client went away", "path", exchange.getRequestURI().getPath(), "err", e);
    } catch (Throwable e) { // a fault of one request must not reach the server, nor its client
      log.error("Request failed", "path", exchange.getRequestURI().getPath(), "err", e);
      fail(exchange);
    } finally {
      exchange.close();
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

  private static void fail(HttpExchange exchange) {
    try {
      if (exchange.getResponseCode() == -1) {
        Answers.text(exchange, 500, "Internal Server Error");
      }
    } catch (IOException e) {
      log.debug("Client went away", "err", e);
    }
  }
}
