package dev.exporterkit.api;

import java.util.function.DoubleUnaryOperator;

/**
 * A summary at the time of a scrape: the number of observations, their sum, and the quantiles that
 * the target computed, if any. Immutable.
 */
public final class SummaryValue {
  private static final double[] NONE = {};

  private final long count;
  private final double sum;
  private final double[] quantiles;
  private final double[] values;

  private SummaryValue(long count, double sum, double[] quantiles, double[] values) {
    this.count = count;
    this.sum = sum;
    this.quantiles = quantiles;
    this.values = values;
  }

  /**
   * Returns a summary without quantiles, which can be aggregated.
   *
   * @throws IllegalArgumentException if the count is negative
   */
  public static SummaryValue of(long count, double sum) {
    return withQuantiles(count, sum, NONE, NONE);
  }

  /**
   * Returns a summary with the quantiles that the target computed.
   *
   * @param quantiles the quantiles, each from 0 to 1, in ascending order
   * @param values the value at each quantile
   * @throws IllegalArgumentException if the count is negative, a quantile is not between 0 and 1,
   *     the quantiles are not in ascending order, or there are not as many values as quantiles
   */
  public static SummaryValue withQuantiles(
      long count, double sum, double[] quantiles, double[] values) {
    if (count < 0) {
      throw new IllegalArgumentException(
          "the count of a summary must not be negative, but is " + count);
    }
    if (quantiles.length != values.length) {
      throw new IllegalArgumentException(
          "%d quantiles have %d values".formatted(quantiles.length, values.length));
    }
    for (int i = 0; i < quantiles.length; i++) {
      boolean ascends = i == 0 || quantiles[i] > quantiles[i - 1];
      if (!(quantiles[i] >= 0 && quantiles[i] <= 1 && ascends)) {
        throw new IllegalArgumentException(
            "quantiles must ascend from 0 to 1, but quantile " + i + " is " + quantiles[i]);
      }
    }
    return new SummaryValue(count, sum, quantiles.clone(), values.clone());
  }

  /** Returns the number of observations. */
  public long count() {
    return count;
  }

  /** Returns the sum of all observations. */
  public double sum() {
    return sum;
  }

  /** Returns the number of quantiles. */
  public int quantiles() {
    return quantiles.length;
  }

  /** Returns a quantile, such as 0.99. */
  public double quantile(int index) {
    return quantiles[index];
  }

  /** Returns the value at a quantile. */
  public double value(int index) {
    return values[index];
  }

  /** Returns this summary with converted values and a sum that was converted separately. */
  SummaryValue map(DoubleUnaryOperator conversion, double convertedSum) {
    double[] converted = values.clone();
    for (int i = 0; i < converted.length; i++) {
      converted[i] = conversion.applyAsDouble(values[i]);
    }
    return new SummaryValue(count, convertedSum, quantiles, converted);
  }
}
