package dev.exporterkit.api;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A histogram at the time of a scrape: the number of observations up to each bound, and their sum.
 * Immutable.
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
   * Returns a histogram whose buckets count all observations up to their bound, as in Prometheus's
   * formats.
   *
   * @param bounds the upper bounds in ascending order; {@code +Inf} may be omitted
   * @param counts the number of observations up to each bound; if the bounds omit {@code +Inf}, the
   *     last count is that of all observations
   * @param sum the sum of all observations
   * @throws IllegalArgumentException if the bounds are not in ascending order, a count is less than
   *     the previous one, or the number of counts differs from that of bounds with {@code +Inf}
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
            "cumulative counts must not decrease, but count " + i + " is " + counts[i]);
      }
    }
    return new HistogramValue(withInf, counts.clone(), sum);
  }

  /**
   * Returns a histogram whose buckets count only the observations between the previous bound and
   * their own.
   *
   * @param bounds as in {@link #cumulative}
   * @param counts the number of observations in each bucket; if the bounds omit {@code +Inf}, the
   *     last count is that of the observations above all bounds
   * @param sum the sum of all observations
   * @throws IllegalArgumentException as in {@link #cumulative}, or if a count is negative
   */
  public static HistogramValue perBucket(double[] bounds, long[] counts, double sum) {
    long[] cumulative = counts.clone();
    Arrays.parallelPrefix(cumulative, Long::sum);
    return cumulative(bounds, cumulative, sum);
  }

  /** Returns the number of buckets, including the last one, {@code +Inf}. */
  public int buckets() {
    return bounds.length;
  }

  /** Returns the upper bound of a bucket. */
  public double bound(int bucket) {
    return bounds[bucket];
  }

  /** Returns the number of observations up to a bucket's bound. */
  public long cumulativeCount(int bucket) {
    return cumulative[bucket];
  }

  /** Returns the total number of observations. */
  public long count() {
    return cumulative[cumulative.length - 1];
  }

  /** Returns the sum of all observations. */
  public double sum() {
    return sum;
  }

  /**
   * Returns this histogram with converted bounds. The sum is converted separately, because a sum of
   * temperatures includes the zero point once for each observation.
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
        throw new IllegalArgumentException(
            "bounds must be in ascending order, but bound " + i + " is " + bounds[i]);
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
