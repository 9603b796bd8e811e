package dev.exporterkit.benchmarks.report;

import dev.exporterkit.benchmarks.client.Ask;
import dev.exporterkit.benchmarks.measure.Results;
import dev.exporterkit.benchmarks.peer.Lineup;
import dev.exporterkit.benchmarks.peer.Peer;
import java.util.ArrayList;
import java.util.List;

/** All tables of one run, in reading order. */
public final class Report {
  private final Results results;
  private final Lineup lineup;
  private final List<Integer> sizes;
  private final StringBuilder text = new StringBuilder();

  public Report(Results results, Lineup lineup, List<Integer> sizes) {
    this.results = results;
    this.lineup = lineup;
    this.sizes = sizes;
  }

  /** The report as Markdown. */
  public String render() {
    for (Ask ask : Ask.values()) {
      section("Scrape of 100,000 series: " + ask.title(), new ScrapeTable(results, ask).table());
    }
    for (Ask ask : List.of(Ask.OPENMETRICS, Ask.OPENMETRICS_GZIP)) {
      section("Sizes: " + ask.title(), SizeTable.times(results, sizes, ask).table());
    }
    section("Sizes: resident memory", SizeTable.resident(results, sizes).table());
    section("Start to the first response, 200 series", starts());
    section(
        "Responses per second, 200 series, 4 connections with consecutive requests", requests());
    section("Goals", goals());
    heading("Not measured");
    absences().forEach(this::line);
    return text.toString();
  }

  private MarkdownTable starts() {
    MarkdownTable table = new MarkdownTable("", "median", "÷ client_java");
    Ratios ratios = new Ratios(results);
    for (Peer peer : Peer.values()) {
      results
          .start(peer)
          .ifPresent(
              figures ->
                  table.row(
                      peer.title(),
                      Digits.millis(figures.millis()),
                      Digits.times(ratios.start(peer, Peer.CLIENT_JAVA))));
    }
    return table;
  }

  private MarkdownTable requests() {
    MarkdownTable table = new MarkdownTable("", "median");
    for (Peer peer : Peer.values()) {
      results
          .requests(peer)
          .ifPresent(figures -> table.row(peer.title(), Digits.count(figures.perSecond())));
    }
    return table;
  }

  private MarkdownTable goals() {
    MarkdownTable table = new MarkdownTable("", "goal", "measured", "");
    for (Goal goal : Goals.of(results)) {
      table.row(goal.what(), goal.limitText(), goal.measuredText(), goal.verdict());
    }
    return table;
  }

  private List<String> absences() {
    List<String> all = new ArrayList<>();
    lineup.absent().forEach((peer, why) -> all.add(peer.title() + ": " + why));
    all.addAll(results.failures());
    return all.isEmpty() ? List.of("nothing") : all;
  }

  private void section(String title, MarkdownTable table) {
    if (!table.isEmpty()) {
      heading(title);
      text.append(table.render()).append('\n');
    }
  }

  private void heading(String title) {
    text.append("## ").append(title).append("\n\n");
  }

  private void line(String item) {
    text.append("- ").append(item).append('\n');
  }
}
