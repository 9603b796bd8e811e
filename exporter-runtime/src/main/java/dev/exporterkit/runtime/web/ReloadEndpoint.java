package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;

/** Says that nothing is reloaded, where Prometheus and other exporters reload. */
final class ReloadEndpoint implements Endpoint {

  @Override
  public List<String> methods() {
    return List.of("POST", "PUT");
  }

  @Override
  public void respond(HttpExchange exchange) throws IOException {
    Responses.text(
        exchange,
        501,
        "This exporter reads its configuration when it starts. Restart it to apply changes.");
  }
}
