package dev.exporterkit.runtime.fuzz;

import dev.exporterkit.api.HistogramValue;
import dev.exporterkit.api.SummaryValue;
import java.util.Arrays;
import java.util.stream.LongStream;

/** Histograms and summaries as authors make them: some cannot be made, and their getters throw. */
final class NastyDistributions {
  private final NastyValues values;

  NastyDistributions(NastyValues values) {
    this.values = values;
  }

  HistogramValue histogram() {
    double[] bounds = values.numbers(6);
    if (!values.oneIn(4)) {
      bounds = Arrays.stream(bounds).filter(bound -> !Double.isNaN(bound)).distinct().toArray();
      Arrays.sort(bounds);
    }
    boolean infinite = bounds.length > 0 && bounds[bounds.length - 1] == Double.POSITIVE_INFINITY;
    long[] counts = counts(bounds.length + (infinite ? 0 : 1));
    return HistogramValue.perBucket(bounds, counts, values.number());
  }

  SummaryValue summary() {
    double[] quantiles = values.numbers(4);
    if (!values.oneIn(4)) {
      quantiles = Arrays.stream(quantiles).filter(rank -> rank >= 0 && rank <= 1).toArray();
      quantiles = Arrays.stream(quantiles).distinct().sorted().toArray();
    }
    double[] ranked = Arrays.stream(quantiles).map(rank -> values.number()).toArray();
    return SummaryValue.withQuantiles(values.whole(), values.number(), quantiles, ranked);
  }

  private long[] counts(int buckets) {
    if (values.oneIn(10)) {
      return LongStream.generate(values::whole).limit(buckets).toArray();
    }
    return LongStream.generate(() -> values.below(100)).limit(buckets).toArray();
  }
}
