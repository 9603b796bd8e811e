package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.HttpExchange;
import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.runtime.flight.Deadline;
import dev.exporterkit.runtime.scrape.Scraper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Scrapes, and sends the result. All samples are collected before the first byte is sent. */
final class MetricsEndpoint implements Endpoint {
  private final Scraper scraper;
  private final CollectorFilter filter;
  private final ScrapeDeadline deadlines;
  private final ExpositionResponse response;

  MetricsEndpoint(
      Scraper scraper,
      CollectorFilter filter,
      ScrapeDeadline deadlines,
      ExpositionResponse response) {
    this.scraper = scraper;
    this.filter = filter;
    this.deadlines = deadlines;
    this.response = response;
  }

  @Override
  public void respond(HttpExchange exchange) throws IOException {
    Query query = Query.of(exchange.getRequestURI());
    List<String> names = query.values("name[]");
    Predicate<MetricFamily> families = families(names);
    Set<String> collectors;
    try {
      collectors = filter.select(query);
    } catch (IllegalArgumentException e) {
      Responses.text(exchange, 400, String.valueOf(e.getMessage()));
      return;
    }
    if (Responses.isHead(exchange)) {
      ExpositionResponse.head(exchange);
      return;
    }
    if (!names.isEmpty()) {
      collectors.retainAll(scraper.collectorsOf(families));
    }
    Deadline deadline = deadlines.of(exchange, response.writing());
    response.send(exchange, scraper.scrape(collectors::contains, families, deadline));
  }

  /**
   * Returns which families {@code name[]} selects: those whose name is one of these, with or
   * without the suffix of its type, or is that of one of their samples; all if there are no names.
   */
  static Predicate<MetricFamily> families(List<String> names) {
    Set<String> wanted = Set.copyOf(names);
    return wanted.isEmpty()
        ? family -> true
        : family ->
            wanted.contains(family.name())
                || wanted.contains(family.baseName())
                || family.sampleNames().stream().anyMatch(wanted::contains);
  }
}
