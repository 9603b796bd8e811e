package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Serves GET and HEAD on one path. */
interface Endpoint {

  /**
   * Responds to a GET; to a HEAD with the status and the headers of a GET, but without collecting.
   *
   * @throws IOException if the client has gone
   */
  void respond(HttpExchange exchange) throws IOException;
}
