package dev.exporterkit.benchmarks.measure;

import dev.exporterkit.benchmarks.client.Ask;
import dev.exporterkit.benchmarks.peer.Peer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All measurements of one run, and the failures. */
public final class Results {
  private final List<ScrapeFigures> scrapes = new ArrayList<>();
  private final List<MemoryFigures> memory = new ArrayList<>();
  private final List<StartFigures> starts = new ArrayList<>();
  private final List<RequestFigures> requests = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  void add(ScrapeFigures figures) {
    scrapes.add(figures);
  }

  void add(MemoryFigures figures) {
    memory.add(figures);
  }

  void add(StartFigures figures) {
    starts.add(figures);
  }

  void add(RequestFigures figures) {
    requests.add(figures);
  }

  void addFailure(Peer peer, int series, Exception cause) {
    failures.add(peer.title() + ", at " + series + " series: " + cause.getMessage());
  }

  public Optional<ScrapeFigures> scrape(Peer peer, Ask ask, int series) {
    return scrapes.stream()
        .filter(f -> f.peer() == peer && f.ask() == ask && f.series() == series)
        .findFirst();
  }

  public Optional<MemoryFigures> memory(Peer peer, int series) {
    return memory.stream().filter(f -> f.peer() == peer && f.series() == series).findFirst();
  }

  public Optional<StartFigures> start(Peer peer) {
    return starts.stream().filter(f -> f.peer() == peer).findFirst();
  }

  public Optional<RequestFigures> requests(Peer peer) {
    return requests.stream().filter(f -> f.peer() == peer).findFirst();
  }

  public List<String> failures() {
    return failures;
  }
}
