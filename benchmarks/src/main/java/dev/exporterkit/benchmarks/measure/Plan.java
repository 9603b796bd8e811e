package dev.exporterkit.benchmarks.measure;

import dev.exporterkit.benchmarks.client.Ask;
import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param sizes in series, multiples of 40
 * @param thorough at the size of the goals text 0.0.4 is requested for, too
 * @param warmUpSeries how many series each peer writes before the clock starts
 * @param countedSeries how many series each peer writes by the clock
 * @param starts of each peer
 * @param requestTime how long requests are counted, three times for each peer
 */
public record Plan(
    List<Integer> sizes,
    boolean thorough,
    long warmUpSeries,
    long countedSeries,
    int starts,
    Duration requestTime) {
  /** The size at which the goals hold. */
  public static final int GOAL_SIZE = 100_000;

  /** The size at which starts and requests are measured. */
  public static final int SMALL_SIZE = 200;

  private static final int FEWEST = 5;
  private static final int MAX_WARM_UPS = 150;
  private static final int MAX_ROUNDS = 40;

  public static Plan full() {
    List<Integer> sizes = List.of(10_000, GOAL_SIZE, 1_000_000);
    return new Plan(sizes, true, 4_000_000, 1_500_000, 10, Duration.ofMillis(1500));
  }

  public static Plan quick() {
    List<Integer> sizes = List.of(10_000, GOAL_SIZE);
    return new Plan(sizes, false, 1_500_000, 500_000, 3, Duration.ofMillis(500));
  }

  /** The same with other sizes. */
  public Plan at(List<Integer> otherSizes) {
    return new Plan(otherSizes, thorough, warmUpSeries, countedSeries, starts, requestTime);
  }

  List<Ask> asks(int series) {
    return thorough && series == GOAL_SIZE
        ? List.of(Ask.values())
        : List.of(Ask.OPENMETRICS, Ask.OPENMETRICS_GZIP);
  }

  Effort effort(int series) {
    return new Effort(
        times(warmUpSeries / series, MAX_WARM_UPS), times(countedSeries / series, MAX_ROUNDS));
  }

  private static int times(long wished, int most) {
    return (int) Math.max(FEWEST, Math.min(most, wished));
  }
}
