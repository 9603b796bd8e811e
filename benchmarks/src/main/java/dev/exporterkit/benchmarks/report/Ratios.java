package dev.exporterkit.benchmarks.report;

import dev.exporterkit.benchmarks.client.Ask;
import dev.exporterkit.benchmarks.measure.MemoryFigures;
import dev.exporterkit.benchmarks.measure.Results;
import dev.exporterkit.benchmarks.measure.ScrapeFigures;
import dev.exporterkit.benchmarks.measure.StartFigures;
import dev.exporterkit.benchmarks.peer.Peer;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** One peer's figures divided by another's, if both were measured in this run. */
record Ratios(Results results) {
  Optional<Double> time(Peer peer, Peer yardstick, Ask ask, int series) {
    return divide(
        results.scrape(peer, ask, series),
        results.scrape(yardstick, ask, series),
        ScrapeFigures::millis);
  }

  Optional<Double> cpu(Peer peer, Peer yardstick, Ask ask, int series) {
    return divide(
        results.scrape(peer, ask, series),
        results.scrape(yardstick, ask, series),
        ScrapeFigures::cpuMillis);
  }

  Optional<Double> start(Peer peer, Peer yardstick) {
    return divide(results.start(peer), results.start(yardstick), StartFigures::millis);
  }

  /** How many times longer a scrape takes at one size than at another. */
  Optional<Double> growth(Peer peer, Ask ask, int series, int fewerSeries) {
    return divide(
        results.scrape(peer, ask, series),
        results.scrape(peer, ask, fewerSeries),
        ScrapeFigures::millis);
  }

  /** Resident bytes for each additional series. */
  Optional<Double> bytesPerSeries(Peer peer, int series, int fewerSeries) {
    Optional<MemoryFigures> more = results.memory(peer, series);
    Optional<MemoryFigures> less = results.memory(peer, fewerSeries);
    return more.flatMap(m -> less.map(l -> m.resident() - l.resident()))
        .map(megabytes -> megabytes * 1024 * 1024 / (series - fewerSeries));
  }

  private static <F> Optional<Double> divide(
      Optional<F> figures, Optional<F> yardstick, ToDoubleFunction<F> of) {
    return figures.flatMap(f -> yardstick.map(y -> of.applyAsDouble(f) / of.applyAsDouble(y)));
  }
}
