package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.HttpExchange;
import dev.exporterkit.runtime.exposition.Exposition;
import dev.exporterkit.runtime.exposition.FamilyFilter;
import dev.exporterkit.runtime.exposition.Source;
import dev.exporterkit.runtime.scrape.Contributor;
import dev.exporterkit.runtime.scrape.Deadline;
import dev.exporterkit.runtime.scrape.ResponseDrops;
import dev.exporterkit.runtime.scrape.Scraper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Scrapes, and sends what came of it. Everything is gathered before the first byte goes out. */
final class MetricsEndpoint implements Endpoint {
  private final Scraper scraper;
  private final List<Contributor> contributors;
  private final ScrapeDeadline deadlines;
  private final ExpositionAnswer answer;
  private final ResponseDrops drops;

  MetricsEndpoint(
      Scraper scraper,
      List<Contributor> contributors,
      ScrapeDeadline deadlines,
      ExpositionAnswer answer,
      ResponseDrops drops) {
    this.scraper = scraper;
    this.contributors = List.copyOf(contributors);
    this.deadlines = deadlines;
    this.answer = answer;
    this.drops = drops;
  }

  @Override
  public void get(HttpExchange exchange) throws IOException {
    answer.send(exchange, exposition(exchange));
  }

  @Override
  public void head(HttpExchange exchange) {
    ExpositionAnswer.head(exchange);
  }

  private Exposition exposition(HttpExchange exchange) {
    Deadline deadline = deadlines.of(exchange, answer.writing());
    List<Source> sources = new ArrayList<>(scraper.scrape(collector -> true, deadline).sources());
    for (Contributor contributor : contributors) {
      Source contributed = contributor.contribute();
      drops.add(contributed);
      sources.add(contributed);
    }
    List<String> names = Query.of(exchange.getRequestURI()).values("name[]");
    Exposition exposition = Exposition.of(sources, FamilyFilter.of(names));
    drops.add(exposition);
    return exposition;
  }
}
