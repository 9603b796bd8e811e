package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.HttpExchange;
import dev.exporterkit.runtime.exposition.Exposition;
import dev.exporterkit.runtime.scrape.drops.ResponseDrops;
import dev.exporterkit.runtime.scrape.probe.Probe;
import dev.exporterkit.runtime.scrape.probe.ProbeRequest;
import dev.exporterkit.runtime.scrape.probe.Prober;
import dev.exporterkit.runtime.scrape.probe.TooManyLateProbesException;
import dev.exporterkit.runtime.scrape.run.Deadline;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Probes the target that the query names, and sends what came of it. */
final class ProbeEndpoint implements Endpoint {
  private final Prober prober;
  private final ProbeRequests requests;
  private final ScrapeDeadline deadlines;
  private final ExpositionAnswer answer;
  private final ProbeReport report;
  private final ResponseDrops drops;
  private final HostBulkhead places;
  private final Refusals refusals;
  private final LongSupplier nanoTime;

  ProbeEndpoint(
      Prober prober,
      ProbeRequests requests,
      ScrapeDeadline deadlines,
      ExpositionAnswer answer,
      ProbeReport report,
      ResponseDrops drops,
      HostBulkhead places,
      Refusals refusals,
      LongSupplier nanoTime) {
    this.prober = prober;
    this.requests = requests;
    this.deadlines = deadlines;
    this.answer = answer;
    this.report = report;
    this.drops = drops;
    this.places = places;
    this.refusals = refusals;
    this.nanoTime = nanoTime;
  }

  @Override
  public void respond(HttpExchange exchange) throws IOException {
    Query query = Query.of(exchange.getRequestURI());
    Deadline deadline = deadlines.of(exchange, answer.writing());
    try {
      respond(exchange, query, requests.read(query, timeLeft(deadline)), deadline);
    } catch (ProbeRefusal e) {
      Answers.text(exchange, e.status(), String.valueOf(e.getMessage()));
    }
  }

  private void respond(HttpExchange exchange, Query query, ProbeRequest request, Deadline deadline)
      throws IOException {
    boolean isDebug = query.values(ProbeRequests.DEBUG).contains("true");
    if (Answers.isHead(exchange)) {
      head(exchange, isDebug);
      return;
    }
    Optional<Probe> made = probe(exchange, request, deadline);
    if (made.isEmpty()) {
      return;
    }
    Probe probe = made.get();
    Exposition exposition = Exposition.of(probe.scrape().sources());
    drops.add(exposition);
    if (isDebug) {
      report.send(exchange, request, deadline, probe, exposition);
    } else {
      answer.send(exchange, probe.scrape(), exposition);
    }
  }

  private static void head(HttpExchange exchange, boolean isDebug) throws IOException {
    if (isDebug) {
      ProbeReport.head(exchange);
    } else {
      ExpositionAnswer.head(exchange);
    }
  }

  /** Probes, or responds that it cannot. */
  private Optional<Probe> probe(HttpExchange exchange, ProbeRequest request, Deadline deadline)
      throws IOException {
    if (!places.tryEnter(request.target().host(), exchange)) {
      refusals.refuse(
          exchange,
          "Limit of concurrent probes of one host reached ("
              + places.max()
              + "), try again later.");
      return Optional.empty();
    }
    try {
      return Optional.of(prober.probe(request, collector -> true, deadline));
    } catch (TooManyLateProbesException e) {
      refusals.refuse(exchange, "Too many earlier probes have not ended yet, try again later.");
      return Optional.empty();
    } finally {
      places.leave(request.target().host(), exchange);
    }
  }

  private Duration timeLeft(Deadline deadline) {
    return Duration.ofNanos(Math.max(0, deadline.remaining(nanoTime.getAsLong())));
  }
}
