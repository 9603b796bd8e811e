package dev.exporterkit.runtime.probe;

import com.sun.net.httpserver.HttpExchange;
import dev.exporterkit.runtime.flight.Deadline;
import dev.exporterkit.runtime.flight.TooManyLateException;
import dev.exporterkit.runtime.web.Endpoint;
import dev.exporterkit.runtime.web.HostBulkhead;
import dev.exporterkit.runtime.web.Query;
import dev.exporterkit.runtime.web.RequestLimits.Refusals;
import dev.exporterkit.runtime.web.Responses;
import dev.exporterkit.runtime.web.ScrapeDeadline;
import java.io.IOException;
import java.util.Optional;

/** Probes the target that the query names, and sends the result. */
final class ProbeEndpoint implements Endpoint {
  private final Prober prober;
  private final ProbeRequests requests;
  private final ScrapeDeadline deadlines;
  private final ProbeResponse response;
  private final HostBulkhead places;
  private final Refusals refusals;

  ProbeEndpoint(
      Prober prober,
      ProbeRequests requests,
      ScrapeDeadline deadlines,
      ProbeResponse response,
      HostBulkhead places,
      Refusals refusals) {
    this.prober = prober;
    this.requests = requests;
    this.deadlines = deadlines;
    this.response = response;
    this.places = places;
    this.refusals = refusals;
  }

  @Override
  public void respond(HttpExchange exchange) throws IOException {
    Query query = Query.of(exchange.getRequestURI());
    Deadline deadline = deadlines.of(exchange, response.writing());
    try {
      respond(exchange, query, requests.read(query, deadlines.timeLeft(deadline)), deadline);
    } catch (ProbeRefusal e) {
      Responses.text(exchange, e.status(), String.valueOf(e.getMessage()));
    }
  }

  private void respond(HttpExchange exchange, Query query, ProbeRequest request, Deadline deadline)
      throws IOException {
    if (Responses.isHead(exchange)) {
      ProbeResponse.head(exchange, query);
      return;
    }
    Optional<Probe> probe = probe(exchange, request, deadline);
    if (probe.isPresent()) {
      response.send(exchange, query, request, deadline, probe.get());
    }
  }

  /** Probes, or responds with the reason why it cannot. */
  private Optional<Probe> probe(HttpExchange exchange, ProbeRequest request, Deadline deadline)
      throws IOException {
    if (!places.tryEnter(request.host(), exchange)) {
      refusals.refuse(
          exchange,
          "Limit of concurrent probes of one host reached ("
              + places.max()
              + "), try again later.");
      return Optional.empty();
    }
    try {
      return Optional.of(prober.probe(request, collector -> true, deadline));
    } catch (TooManyLateException e) {
      refusals.refuse(exchange, "Too many earlier probes have not ended yet, try again later.");
      return Optional.empty();
    } finally {
      places.leave(request.host(), exchange);
    }
  }
}
