package dev.exporterkit.benchmarks.report;

import dev.exporterkit.benchmarks.client.Ask;
import dev.exporterkit.benchmarks.measure.Plan;
import dev.exporterkit.benchmarks.measure.Results;
import dev.exporterkit.benchmarks.peer.Lineup;
import dev.exporterkit.benchmarks.peer.Peer;
import java.util.List;

/** All tables of one run, in the order in which they are read. */
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
    heading("Scrapes of 100,000 series");
    for (Ask ask : Ask.values()) {
      scrapes(ask);
    }
    sizes();
    section("Start to the first answer, 200 series", starts());
    section("Answers a second, 200 series, 4 connections back to back", requests());
    section("Goals", goals());
    section("Not measured", absences());
    return text.toString();
  }

  private void scrapes(Ask ask) {
    results
        .scrape(Peer.FLOOR, ask, Plan.GOAL_SIZE)
        .ifPresent(
            floor ->
                text.append(new ScrapeTable(results, ask).render())
                    .append("\nCPU of the measuring client itself for one scrape of the floor: ")
                    .append(Digits.millis(floor.clientCpuMillis()))
                    .append(".\n\n"));
  }

  private void sizes() {
    heading("Sizes");
    for (Ask ask : List.of(Ask.OPENMETRICS, Ask.OPENMETRICS_GZIP)) {
      text.append(SizeTable.times(results, sizes, ask).render()).append('\n');
    }
    text.append(SizeTable.resident(results, sizes).render()).append('\n');
  }

  private String starts() {
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
    return table.render();
  }

  private String requests() {
    MarkdownTable table = new MarkdownTable("", "median");
    for (Peer peer : Peer.values()) {
      results
          .requests(peer)
          .ifPresent(figures -> table.row(peer.title(), Digits.count(figures.perSecond())));
    }
    return table.render();
  }

  private String goals() {
    MarkdownTable table = new MarkdownTable("", "goal", "measured", "");
    for (Goal goal : Goals.of(results)) {
      table.row(goal.what(), goal.limitText(), goal.measuredText(), goal.verdict());
    }
    return table.render();
  }

  private String absences() {
    StringBuilder lines = new StringBuilder();
    lineup.absent().forEach((peer, why) -> lines.append(line(peer.title() + ": " + why)));
    results.failures().forEach(failure -> lines.append(line(failure)));
    return lines.isEmpty() ? "- nothing\n" : lines.toString();
  }

  private static String line(String what) {
    return "- " + what + "\n";
  }

  private void section(String title, String body) {
    heading(title);
    text.append(body).append('\n');
  }

  private void heading(String title) {
    text.append("## ").append(title).append("\n\n");
  }
}
