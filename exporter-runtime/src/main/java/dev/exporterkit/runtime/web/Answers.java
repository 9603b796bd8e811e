package dev.exporterkit.runtime.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;

/** Answers that are known as a whole. */
final class Answers {
  private static final String TEXT = "text/plain; charset=utf-8";

  private Answers() {}

  /** Sends a line of text, which says nothing about the inside of the exporter. */
  static void text(HttpExchange exchange, int status, String line) throws IOException {
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    send(exchange, status, TEXT, (line + "\n").getBytes(UTF_8));
  }

  static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    if (exchange.getRequestMethod().equals("HEAD")) {
      head(exchange, status);
      return;
    }
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  /** Sends the headers alone. */
  static void head(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
  }
}
