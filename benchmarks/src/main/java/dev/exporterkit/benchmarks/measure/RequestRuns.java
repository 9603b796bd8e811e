package dev.exporterkit.benchmarks.measure;

import dev.exporterkit.benchmarks.client.Ask;
import dev.exporterkit.benchmarks.peer.Peer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the responses to consecutive requests, for the peers in turn, three times. */
public final class RequestRuns {
  private static final Set<Peer> PEERS =
      EnumSet.of(
          Peer.KIT,
          Peer.KIT_WITHOUT_JVM_METRICS,
          Peer.CLIENT_JAVA,
          Peer.CLIENT_JAVA_AS_KIT,
          Peer.CLIENT_GOLANG);

  private static final int ROUNDS = 3;

  private final Bench bench;
  private final Map<Peer, List<Double>> perSecond = new EnumMap<>(Peer.class);

  public RequestRuns(Bench bench) {
    this.bench = bench;
  }

  /** Counts for this duration in each round, after a warm-up of four times as long. */
  public void measure(Duration time) {
    List<Ask> asks = List.of(Ask.OPENMETRICS);
    try (PeerGroup group = new PeerGroup(bench, Plan.SMALL_SIZE, asks).start(PEERS)) {
      group.running().forEach(peer -> count(peer, time.multipliedBy(4), new ArrayList<>()));
      for (int round = 0; round < ROUNDS; round++) {
        group.running().forEach(peer -> count(peer, time, counts(peer)));
      }
    }
    perSecond.forEach((peer, all) -> bench.results().add(new RequestFigures(peer, Median.of(all))));
  }

  private List<Double> counts(RunningPeer peer) {
    return perSecond.computeIfAbsent(peer.peer(), first -> new ArrayList<>());
  }

  private void count(RunningPeer peer, Duration time, List<Double> counts) {
    try {
      counts.add(new RequestLoop(peer, time).perSecond());
    } catch (IOException e) {
      bench.results().addFailure(peer.peer(), Plan.SMALL_SIZE, e);
    }
  }
}
