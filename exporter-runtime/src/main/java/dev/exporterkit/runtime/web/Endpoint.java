package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;

/** Serves one path. */
public interface Endpoint {

  /** Returns the methods that are served, in the order of the header Allow. */
  default List<String> methods() {
    return List.of("GET", "HEAD");
  }

  /**
   * Responds to one of its methods; to a HEAD with the status and the headers of a GET, but without
   * collecting.
   *
   * @throws IOException if the client has gone
   */
  void respond(HttpExchange exchange) throws IOException;
}
