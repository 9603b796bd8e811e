package dev.exporterkit.benchmarks.report;

import dev.exporterkit.benchmarks.client.Ask;
import dev.exporterkit.benchmarks.measure.Results;
import dev.exporterkit.benchmarks.peer.Peer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One figure of every peer at every size. */
record SizeTable(String title, List<Integer> sizes, Figure figure) {
  /** Selects one figure of the results. */
  @FunctionalInterface
  interface Figure {
    Optional<String> of(Peer peer, int series);
  }

  static SizeTable times(Results results, List<Integer> sizes, Ask ask) {
    return new SizeTable(
        "median",
        sizes,
        (peer, series) -> results.scrape(peer, ask, series).map(f -> Digits.millis(f.millis())));
  }

  static SizeTable resident(Results results, List<Integer> sizes) {
    return new SizeTable(
        "now (at most)",
        sizes,
        (peer, series) ->
            results
                .memory(peer, series)
                .map(m -> Digits.megabytes(m.resident()) + " (" + Digits.count(m.peak()) + ")"));
  }

  MarkdownTable table() {
    MarkdownTable table = new MarkdownTable(cells(title, Digits::count).toArray(String[]::new));
    for (Peer peer : Peer.values()) {
      if (sizes.stream().anyMatch(series -> figure.of(peer, series).isPresent())) {
        table.row(cells(peer.title(), series -> figure.of(peer, series).orElse(Digits.NONE)));
      }
    }
    return table;
  }

  private List<String> cells(String name, Function<Integer, String> cell) {
    List<String> cells = new ArrayList<>(List.of(name));
    sizes.stream().map(cell).forEach(cells::add);
    return cells;
  }
}
