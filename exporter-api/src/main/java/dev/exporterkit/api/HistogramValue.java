package dev.exporterkit.api;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A histogram as it stands at the moment of a scrape: how many observations are at most each bound,
 * and their sum. Immutable.
 */
public final class HistogramValue {
  private final double[] bounds;
  private final long[] cumulative;
  private final double sum;

  private HistogramValue(double[] bounds, long[] cumulative, double sum) {
    this.bounds = bounds;
    this.cumulative = cumulative;
    this.sum = sum;
  }

  /**
   * Returns a histogram of which each bucket counts everything up to its bound, as Prometheus
   * exposes it.
   *
   * @param bounds the upper bounds in ascending order; {@code +Inf} may be left out
   * @param counts for each bound the observations up to it, and one more at the end, the count of
   *     all, if the bounds leave {@code +Inf} out
   * @param sum the sum of all observations
   * @throws IllegalArgumentException if the bounds do not ascend, a count is below its predecessor,
   *     or there are not as many counts as bounds with {@code +Inf}
   */
  public static HistogramValue cumulative(double[] bounds, long[] counts, double sum) {
    double[] withInf = withInf(bounds);
    if (counts.length != withInf.length) {
      throw new IllegalArgumentException(
          "a histogram with %d bounds (+Inf included) has %d counts"
              .formatted(withInf.length, counts.length));
    }
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] < (i == 0 ? 0 : counts[i - 1])) {
        throw new IllegalArgumentException(
            "cumulative counts never fall, but count " + i + " is " + counts[i]);
      }
    }
    return new HistogramValue(withInf, counts.clone(), sum);
  }

  /**
   * Returns a histogram of which each bucket counts only what lies between its bound and the one
   * before.
   *
   * @param bounds as in {@link #cumulative}
   * @param counts for each bound its own observations, and one more at the end for those above all
   *     bounds if these leave {@code +Inf} out
   * @param sum the sum of all observations
   * @throws IllegalArgumentException as in {@link #cumulative}, or if a count is negative
   */
  public static HistogramValue perBucket(double[] bounds, long[] counts, double sum) {
    long[] cumulative = counts.clone();
    Arrays.parallelPrefix(cumulative, Long::sum);
    return cumulative(bounds, cumulative, sum);
  }

  /** Returns the number of buckets, the last of which is {@code +Inf}. */
  public int buckets() {
    return bounds.length;
  }

  /** Returns the upper bound of a bucket. */
  public double bound(int bucket) {
    return bounds[bucket];
  }

  /** Returns how many observations are at most a bucket's bound. */
  public long cumulativeCount(int bucket) {
    return cumulative[bucket];
  }

  /** Returns the number of all observations. */
  public long count() {
    return cumulative[cumulative.length - 1];
  }

  /** Returns the sum of all observations. */
  public double sum() {
    return sum;
  }

  /**
   * Returns this histogram with every bound converted, and with a sum that was converted apart: a
   * sum of degrees has as many zero points as observations.
   */
  HistogramValue map(DoubleUnaryOperator conversion, double convertedSum) {
    double[] converted = bounds.clone();
    for (int i = 0; i < converted.length; i++) {
      converted[i] = Double.isInfinite(bounds[i]) ? bounds[i] : conversion.applyAsDouble(bounds[i]);
    }
    return new HistogramValue(converted, cumulative, convertedSum);
  }

  private static double[] withInf(double[] bounds) {
    for (int i = 0; i < bounds.length; i++) {
      if (Double.isNaN(bounds[i]) || (i > 0 && bounds[i] <= bounds[i - 1])) {
        throw new IllegalArgumentException("bounds ascend, but bound " + i + " is " + bounds[i]);
      }
    }
    int last = bounds.length - 1;
    if (last >= 0 && bounds[last] == Double.POSITIVE_INFINITY) {
      return bounds.clone();
    }
    double[] withInf = Arrays.copyOf(bounds, bounds.length + 1);
    withInf[bounds.length] = Double.POSITIVE_INFINITY;
    return withInf;
  }
}
