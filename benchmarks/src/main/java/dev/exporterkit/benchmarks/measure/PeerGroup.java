package dev.exporterkit.benchmarks.measure;

import dev.exporterkit.benchmarks.client.Ask;
import dev.exporterkit.benchmarks.peer.Floor;
import dev.exporterkit.benchmarks.peer.Peer;
import dev.exporterkit.benchmarks.peer.StartCommand;
import dev.exporterkit.benchmarks.series.Series;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Peers that run at the same time with the same series, and the floor, which sends the response of
 * the first of them.
 */
final class PeerGroup implements AutoCloseable {
  private final Bench bench;
  private final int series;
  private final List<Ask> asks;
  private final PeerStarter starter;
  private final ResponseCheck check;
  private final List<RunningPeer> running = new ArrayList<>();

  PeerGroup(Bench bench, int series, List<Ask> asks) {
    this.bench = bench;
    this.series = series;
    this.asks = asks;
    this.starter = new PeerStarter(bench.programs(), bench.responses());
    this.check = new ResponseCheck(series / Series.PER_ROW);
  }

  /** Starts the participating peers; one that fails or has a wrong response is excluded. */
  PeerGroup start(Set<Peer> peers) {
    bench.lineup().among(peers).forEach(this::start);
    running.stream().findFirst().ifPresent(first -> startFloor(first.peer()));
    return this;
  }

  List<RunningPeer> running() {
    return running;
  }

  @Override
  public void close() {
    running.forEach(RunningPeer::close);
  }

  private void start(Peer peer) {
    try {
      RunningPeer started = start(peer, bench.lineup().command(peer));
      check.checkFirst(starter.folder(peer));
      checkLaterResponses(started);
    } catch (IOException e) {
      leaveOut(peer, e);
    }
  }

  private void startFloor(Peer source) {
    try {
      checkLaterResponses(start(Peer.FLOOR, new Floor(starter.folder(source))));
    } catch (IOException e) {
      leaveOut(Peer.FLOOR, e);
    }
  }

  private RunningPeer start(Peer peer, StartCommand command) throws IOException {
    RunningPeer started = starter.start(peer, command, series / Series.PER_ROW);
    running.add(started);
    return started;
  }

  private void checkLaterResponses(RunningPeer peer) throws IOException {
    for (Ask ask : asks) {
      peer.keep(ask, starter.folder(peer.peer()).resolve(ask.file()));
      check.checkLater(starter.folder(peer.peer()), ask);
    }
  }

  /** Larger groups come later, so a peer that fails in this one is not tried again. */
  private void leaveOut(Peer peer, IOException reason) {
    bench.lineup().leaveOut(peer, "at " + series + " series: " + reason.getMessage());
    running.stream().filter(started -> started.peer() == peer).forEach(RunningPeer::close);
    running.removeIf(started -> started.peer() == peer);
  }
}
