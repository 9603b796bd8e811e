package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.HttpExchange;
import dev.exporterkit.runtime.web.RefusedRequests.Refusals;
import java.io.IOException;

/**
 * Serves as many requests at a time as there are places, and refuses others at once.
 *
 * @param endpoint serves
 * @param places the places of this endpoint alone
 * @param refusals refuses
 */
public record LimitedEndpoint(Endpoint endpoint, Bulkhead places, Refusals refusals)
    implements Endpoint {

  @Override
  public void respond(HttpExchange exchange) throws IOException {
    if (!places.tryEnter(exchange)) {
      // client_golang's text, which people search for.
      refusals.refuse(
          exchange,
          "Limit of concurrent requests reached (" + places.max() + "), try again later.");
      return;
    }
    try {
      endpoint.respond(exchange);
    } finally {
      places.leave(exchange);
    }
  }
}
