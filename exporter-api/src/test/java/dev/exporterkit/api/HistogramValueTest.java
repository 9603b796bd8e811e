package dev.exporterkit.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class HistogramValueTest {
  @Test
  void infinityIsAddedWhereMissing() {
    HistogramValue histogram =
        HistogramValue.cumulative(new double[] {0.1, 1}, new long[] {1, 1, 5}, 7.5);
    assertThat(show(histogram)).isEqualTo("0.1:1 1.0:1 Infinity:5 count 5 sum 7.5");
  }

  @Test
  void infinityMayBeNamed() {
    double[] bounds = {0.1, Double.POSITIVE_INFINITY};
    assertThat(show(HistogramValue.cumulative(bounds, new long[] {1, 5}, 7.5)))
        .isEqualTo("0.1:1 Infinity:5 count 5 sum 7.5");
  }

  @Test
  void bucketsAddUp() {
    assertThat(show(HistogramValue.perBucket(new double[] {0.1, 1}, new long[] {1, 0, 4}, 7.5)))
        .isEqualTo("0.1:1 1.0:1 Infinity:5 count 5 sum 7.5");
  }

  @Test
  void noBoundsIsOneBucket() {
    assertThat(show(HistogramValue.cumulative(new double[0], new long[] {3}, 1)))
        .isEqualTo("Infinity:3 count 3 sum 1.0");
  }

  @Test
  void callersArraysAreCopied() {
    double[] bounds = {0.1, Double.POSITIVE_INFINITY};
    long[] counts = {1, 5};
    HistogramValue histogram = HistogramValue.cumulative(bounds, counts, 7.5);
    HistogramValue.perBucket(bounds, counts, 7.5);
    bounds[0] = 2;
    counts[0] = 2;
    assertThat(show(histogram)).isEqualTo("0.1:1 Infinity:5 count 5 sum 7.5");
  }

  @Test
  void boundsAscend() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HistogramValue.cumulative(new double[] {1, 1}, new long[3], 0))
        .withMessage("bounds must be in ascending order, but bound 1 is 1.0");
  }

  @Test
  void boundsAreNumbers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HistogramValue.cumulative(new double[] {Double.NaN}, new long[2], 0))
        .withMessage("bounds must be in ascending order, but bound 0 is NaN");
  }

  @Test
  void countsMatchBounds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HistogramValue.cumulative(new double[] {1}, new long[1], 0))
        .withMessage("a histogram with 2 bounds (+Inf included) has 1 counts");
  }

  @Test
  void cumulativeCountsNeverFall() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HistogramValue.cumulative(new double[] {1}, new long[] {3, 2}, 0))
        .withMessage("cumulative counts must not decrease, but count 1 is 2");
  }

  @Test
  void countsAreNotNegative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HistogramValue.perBucket(new double[] {1}, new long[] {-1, 2}, 0))
        .withMessage("cumulative counts must not decrease, but count 0 is -1");
  }

  private static String show(HistogramValue histogram) {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, histogram.buckets())
        .forEach(
            i ->
                text.append(histogram.bound(i))
                    .append(':')
                    .append(histogram.cumulativeCount(i))
                    .append(' '));
    return text + "count " + histogram.count() + " sum " + histogram.sum();
  }
}
