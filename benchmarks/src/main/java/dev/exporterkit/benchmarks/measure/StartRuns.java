package dev.exporterkit.benchmarks.measure;

import dev.exporterkit.benchmarks.client.Ask;
import dev.exporterkit.benchmarks.client.FirstResponse;
import dev.exporterkit.benchmarks.peer.Peer;
import dev.exporterkit.benchmarks.peer.StartCommand;
import dev.exporterkit.benchmarks.process.LoopbackPort;
import dev.exporterkit.benchmarks.process.Program;
import dev.exporterkit.benchmarks.series.Series;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Starts the peers in turn, several times, and measures the time until each has responded. */
public final class StartRuns {
  private static final Set<Peer> PEERS =
      EnumSet.of(
          Peer.KIT, Peer.KIT_PLAIN, Peer.CLIENT_JAVA, Peer.CLIENT_JAVA_AS_KIT, Peer.CLIENT_GOLANG);

  private static final double NANOS_PER_MILLI = 1e6;

  private final Bench bench;
  private final Map<Peer, List<Double>> millis = new EnumMap<>(Peer.class);

  public StartRuns(Bench bench) {
    this.bench = bench;
  }

  /** Starts each peer this many times, after one start that only warms the disk cache. */
  public void measure(int starts) {
    bench.lineup().among(PEERS).forEach(peer -> start(peer, new ArrayList<>()));
    for (int run = 0; run < starts; run++) {
      bench.lineup().among(PEERS).forEach(peer -> start(peer, times(peer)));
    }
    millis.forEach((peer, times) -> bench.results().add(new StartFigures(peer, Median.of(times))));
  }

  private List<Double> times(Peer peer) {
    return millis.computeIfAbsent(peer, first -> new ArrayList<>());
  }

  private void start(Peer peer, List<Double> times) {
    try {
      times.add(time(peer, bench.lineup().command(peer)));
    } catch (IOException e) {
      bench.lineup().leaveOut(peer, "at its start: " + e.getMessage());
    }
  }

  private double time(Peer peer, StartCommand command) throws IOException {
    int port = LoopbackPort.free();
    List<String> line = command.line(Plan.SMALL_SIZE / Series.PER_ROW, port);
    long start = System.nanoTime();
    try (Program program = bench.programs().start(peer.name(), line)) {
      FirstResponse.await(program, port, connection -> connection.scrape(Ask.OPENMETRICS));
      return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }
  }
}
