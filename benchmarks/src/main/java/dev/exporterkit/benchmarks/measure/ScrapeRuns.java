package dev.exporterkit.benchmarks.measure;

import dev.exporterkit.benchmarks.client.Ask;
import dev.exporterkit.benchmarks.peer.Peer;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Measures the scrapes of all peers at one size, for every kind of request, and then their memory.
 */
public final class ScrapeRuns {
  private static final Set<Peer> PEERS =
      EnumSet.of(Peer.KIT, Peer.KIT_WITHOUT_JVM_METRICS, Peer.CLIENT_JAVA, Peer.CLIENT_GOLANG);

  private final Bench bench;
  private final Plan plan;

  public ScrapeRuns(Bench bench, Plan plan) {
    this.bench = bench;
    this.plan = plan;
  }

  /** Starts the peers with this number of series, measures, and stops them. */
  public void measure(int series) throws IOException {
    List<Ask> asks = plan.asks(series);
    try (PeerGroup group = new PeerGroup(bench, series, asks).start(peers(series))) {
      for (Ask ask : asks) {
        new ScrapePhase(plan.effort(series), series, bench.results()).measure(group.running(), ask);
      }
      for (RunningPeer peer : group.running()) {
        bench.results().add(memory(peer, series));
      }
    }
  }

  /**
   * client_java with the kit's settings is included for fairness at the size of the goals; once is
   * enough.
   */
  private static Set<Peer> peers(int series) {
    Set<Peer> peers = EnumSet.copyOf(PEERS);
    if (series == Plan.GOAL_SIZE) {
      peers.add(Peer.CLIENT_JAVA_AS_KIT);
    }
    return peers;
  }

  private static MemoryFigures memory(RunningPeer peer, int series) throws IOException {
    return new MemoryFigures(
        peer.peer(), series, peer.figures().residentMegabytes(), peer.figures().peakMegabytes());
  }
}
