package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.exporterkit.runtime.exposition.Exposition;
import dev.exporterkit.runtime.exposition.FamilyFilter;
import dev.exporterkit.runtime.exposition.Source;
import dev.exporterkit.runtime.scrape.Contributor;
import dev.exporterkit.runtime.scrape.Deadline;
import dev.exporterkit.runtime.scrape.DropLog;
import dev.exporterkit.runtime.scrape.Scraper;
import dev.exporterkit.runtime.web.body.ResponseBodies;
import dev.exporterkit.runtime.web.body.ResponseBody;
import dev.exporterkit.runtime.web.negotiation.ContentCoding;
import dev.exporterkit.runtime.web.negotiation.ContentType;
import dev.exporterkit.runtime.web.negotiation.Negotiation;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/** Scrapes, and sends what came of it. Everything is gathered before the first byte goes out. */
final class MetricsEndpoint implements Endpoint {
  static final int MOST_REQUESTS = 40;

  private final Scraper scraper;
  private final List<Contributor> contributors;
  private final LongSupplier nanoTime;
  private final DropLog drops;
  private final ResponseBodies bodies = new ResponseBodies();
  private final Semaphore requests = new Semaphore(MOST_REQUESTS);
  private final ScrapeTimeout timeout = ScrapeTimeout.DEFAULT;
  private volatile Duration writing = Duration.ZERO;

  MetricsEndpoint(Scraper scraper, List<Contributor> contributors, LongSupplier nanoTime) {
    this.scraper = scraper;
    this.contributors = List.copyOf(contributors);
    this.nanoTime = nanoTime;
    this.drops = new DropLog("all of one response", nanoTime);
  }

  @Override
  public void get(HttpExchange exchange) throws IOException {
    if (!requests.tryAcquire()) {
      exchange.getResponseHeaders().set("Retry-After", "1");
      Answers.text(
          exchange,
          503,
          "Limit of concurrent requests reached (" + MOST_REQUESTS + "), try again later.");
      return;
    }
    try {
      send(exchange, exposition(exchange));
    } finally {
      requests.release();
    }
  }

  @Override
  public void head(HttpExchange exchange) {
    exchange.getResponseHeaders().set("Content-Type", contentType(exchange).headerValue());
  }

  private Exposition exposition(HttpExchange exchange) {
    String asked = exchange.getRequestHeaders().getFirst(ScrapeTimeout.HEADER);
    Deadline deadline = Deadline.in(timeout.of(asked, writing), nanoTime.getAsLong());
    List<Source> sources = new ArrayList<>(scraper.scrape(collector -> true, deadline).sources());
    for (Contributor contributor : contributors) {
      sources.add(contributor.contribute());
    }
    List<String> names = Query.of(exchange.getRequestURI()).values("name[]");
    Exposition exposition = Exposition.of(sources, FamilyFilter.of(names));
    exposition.drops().forEach(drops::add);
    return exposition;
  }

  private void send(HttpExchange exchange, Exposition exposition) throws IOException {
    long start = nanoTime.getAsLong();
    ContentType type = contentType(exchange);
    ContentCoding coding =
        Negotiation.contentCoding(exchange.getRequestHeaders().get("Accept-Encoding"));
    try (ResponseBody body = bodies.encode(exposition, type.format(), coding)) {
      Headers headers = exchange.getResponseHeaders();
      headers.set("Content-Type", type.headerValue());
      headers.set("Vary", "Accept, Accept-Encoding");
      if (coding == ContentCoding.GZIP) {
        headers.set("Content-Encoding", "gzip");
      }
      exchange.sendResponseHeaders(200, body.responseLength());
      body.writeTo(exchange.getResponseBody());
    }
    exchange.getResponseBody().close();
    writing = Duration.ofNanos(nanoTime.getAsLong() - start);
  }

  private static ContentType contentType(HttpExchange exchange) {
    return Negotiation.contentType(exchange.getRequestHeaders().get("Accept"));
  }
}
