package dev.exporterkit.runtime.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.exporterkit.runtime.log.Printable;
import java.io.IOException;
import java.io.OutputStream;

/** Responses whose complete body is known. */
public final class Responses {
  private static final String TEXT = "text/plain; charset=utf-8";

  private Responses() {}

  public static boolean isHead(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("HEAD");
  }

  /**
   * Sends a line of text. It may repeat a part of the request, so characters that could control a
   * terminal are escaped.
   */
  public static void text(HttpExchange exchange, int status, String line) throws IOException {
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    send(exchange, status, TEXT, (Printable.escaped(line) + "\n").getBytes(UTF_8));
  }

  public static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    if (isHead(exchange)) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
      headers(exchange, status);
      return;
    }
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  /** Sends the headers only. */
  public static void headers(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
  }
}
