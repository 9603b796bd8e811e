package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Answers GET on one path. */
interface Endpoint {

  /**
   * Answers a request whole.
   *
   * @throws IOException if the client has gone
   */
  void get(HttpExchange exchange) throws IOException;

  /** Sets the headers that a GET would have, as far as that needs no work. */
  default void head(HttpExchange exchange) {}
}
