package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;

/** Serves one path. */
public interface Endpoint {

  /** Returns the supported methods, in the order of the header Allow. */
  default List<String> methods() {
    return List.of("GET", "HEAD");
  }

  /**
   * Responds to one of its methods; for a HEAD, with the status and headers of a GET, but without
   * collecting.
   *
   * @throws IOException if the client has disconnected
   */
  void respond(HttpExchange exchange) throws IOException;
}
