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
import java.util.function.LongSupplier;

/** Probes the target that the query names, and sends what came of it. */
final class ProbeEndpoint implements Endpoint {
  private final Prober prober;
  private final ProbeRequests requests;
  private final ScrapeDeadline deadlines;
  private final ExpositionAnswer answer;
  private final ProbeReport report;
  private final ResponseDrops drops;
  private final LongSupplier nanoTime;

  ProbeEndpoint(
      Prober prober,
      ProbeRequests requests,
      ScrapeDeadline deadlines,
      ExpositionAnswer answer,
      ProbeReport report,
      ResponseDrops drops,
      LongSupplier nanoTime) {
    this.prober = prober;
    this.requests = requests;
    this.deadlines = deadlines;
    this.answer = answer;
    this.report = report;
    this.drops = drops;
    this.nanoTime = nanoTime;
  }

  @Override
  public void get(HttpExchange exchange) throws IOException {
    Query query = Query.of(exchange.getRequestURI());
    Deadline deadline = deadlines.of(exchange, answer.writing());
    try {
      ProbeRequest request = requests.read(query, timeLeft(deadline));
      Probe probe = prober.probe(request, collector -> true, deadline);
      Exposition exposition = Exposition.of(probe.scrape().sources());
      drops.add(exposition);
      if (query.values(ProbeRequests.DEBUG).contains("true")) {
        report.send(exchange, request, deadline, probe, exposition);
      } else {
        answer.send(exchange, probe.scrape(), exposition);
      }
    } catch (ProbeRefusal e) {
      Answers.text(exchange, e.status(), String.valueOf(e.getMessage()));
    } catch (TooManyLateProbesException e) {
      exchange.getResponseHeaders().set("Retry-After", "1");
      Answers.text(exchange, 503, "Too many earlier probes have not ended yet, try again later.");
    }
  }

  @Override
  public void head(HttpExchange exchange) {
    ExpositionAnswer.head(exchange);
  }

  private Duration timeLeft(Deadline deadline) {
    return Duration.ofNanos(Math.max(0, deadline.remaining(nanoTime.getAsLong())));
  }
}
