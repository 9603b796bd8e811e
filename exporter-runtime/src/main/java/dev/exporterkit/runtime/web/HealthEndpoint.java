package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Says whether something holds: 200 or 503. */
final class HealthEndpoint implements Endpoint {
  private final String word;
  private final BooleanSupplier holds;

  HealthEndpoint(String word, BooleanSupplier holds) {
    this.word = word;
    this.holds = holds;
  }

  @Override
  public void respond(HttpExchange exchange) throws IOException {
    boolean good = holds.getAsBoolean();
    Responses.text(
        exchange, good ? 200 : 503, "The exporter is " + (good ? "" : "not ") + word + ".");
  }
}
