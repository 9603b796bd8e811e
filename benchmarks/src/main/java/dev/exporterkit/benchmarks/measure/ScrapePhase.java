package dev.exporterkit.benchmarks.measure;

import dev.exporterkit.benchmarks.client.Ask;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One kind of request at one size: all peers warm up, then are scraped in turn, so that a drift
 * affects all alike.
 */
final class ScrapePhase {
  /** Lets the garbage collector of the last peer finish before the next one is measured. */
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

  private final Effort effort;
  private final int series;
  private final Results results;

  ScrapePhase(Effort effort, int series, Results results) {
    this.effort = effort;
    this.series = series;
    this.results = results;
  }

  /** One step for one peer. */
  @FunctionalInterface
  private interface Step {
    void take(PeerSamples peer) throws IOException;
  }

  void measure(List<RunningPeer> peers, Ask ask) throws IOException {
    List<PeerSamples> samples = new ArrayList<>();
    try {
      for (RunningPeer peer : peers) {
        samples.add(new PeerSamples(peer, ask));
      }
      each(samples, peer -> peer.warmUp(effort));
      each(samples, PeerSamples::begin);
      for (int round = 0; round < effort.rounds(); round++) {
        each(samples, ScrapePhase::sample);
      }
      each(samples, peer -> results.add(peer.figures(series)));
    } finally {
      for (PeerSamples peer : samples) {
        peer.close();
      }
    }
  }

  private static void sample(PeerSamples peer) throws IOException {
    LockSupport.parkNanos(PAUSE);
    peer.sample();
  }

  /** A peer that fails is excluded from the rest of the phase. */
  private void each(List<PeerSamples> samples, Step step) throws IOException {
    for (Iterator<PeerSamples> i = samples.iterator(); i.hasNext(); ) {
      PeerSamples peer = i.next();
      try {
        step.take(peer);
      } catch (IOException e) {
        results.addFailure(peer.peer().peer(), series, e);
        peer.close();
        i.remove();
      }
    }
  }
}
