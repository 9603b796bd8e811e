package dev.exporterkit.benchmarks.report;

import dev.exporterkit.benchmarks.client.Ask;
import dev.exporterkit.benchmarks.measure.Plan;
import dev.exporterkit.benchmarks.measure.Results;
import dev.exporterkit.benchmarks.measure.ScrapeFigures;
import dev.exporterkit.benchmarks.peer.Peer;

/** The time and CPU of a scrape at the size of the goals, for one kind of request. */
record ScrapeTable(Results results, Ask ask) {
  private static final int BYTES_PER_MEGABYTE = 1_000_000;

  MarkdownTable table() {
    MarkdownTable table =
        new MarkdownTable("", "body", "median", "÷ floor", "÷ client_java", "CPU", "÷ client_java");
    for (Peer peer : Peer.values()) {
      results.scrape(peer, ask, Plan.GOAL_SIZE).ifPresent(figures -> row(table, figures));
    }
    results.scrape(Peer.FLOOR, ask, Plan.GOAL_SIZE).ifPresent(floor -> clientRow(table, floor));
    return table;
  }

  /** The part of the floor's figures that the measuring client causes. */
  private static void clientRow(MarkdownTable table, ScrapeFigures floor) {
    String cpu = Digits.millis(floor.clientCpuMillis());
    table.row("(the measuring client, in each)", "", "", "", "", cpu, "");
  }

  private void row(MarkdownTable table, ScrapeFigures figures) {
    Ratios ratios = new Ratios(results);
    Peer peer = figures.peer();
    table.row(
        peer.title(),
        Digits.megabytes((double) figures.bytes() / BYTES_PER_MEGABYTE),
        Digits.millis(figures.millis()),
        Digits.times(ratios.time(peer, Peer.FLOOR, ask, Plan.GOAL_SIZE)),
        Digits.times(ratios.time(peer, Peer.CLIENT_JAVA, ask, Plan.GOAL_SIZE)),
        Digits.millis(figures.cpuMillis()),
        Digits.times(ratios.cpu(peer, Peer.CLIENT_JAVA, ask, Plan.GOAL_SIZE)));
  }
}
