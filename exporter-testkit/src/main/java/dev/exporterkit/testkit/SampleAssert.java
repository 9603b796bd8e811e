package dev.exporterkit.testkit;

import dev.exporterkit.formats.exposition.Exposition;
import dev.exporterkit.formats.exposition.Sample;
import org.assertj.core.data.Offset;

/**
 * Assertions about one sample. Each returns the assertion about all samples, so that another sample
 * can follow.
 *
 * @param <S> the assertion about all samples
 */
public final class SampleAssert<S extends ExpositionAssert<S, ?>> {
  private final S all;
  private final Series series;
  private final Exposition exposition;

  SampleAssert(S all, Series series, Exposition exposition) {
    this.all = all;
    this.series = series;
    this.exposition = exposition;
  }

  /** Requires this value; NaN equals NaN. */
  public S isEqualTo(double expected) {
    return require(
        Double.compare(value() + 0.0, expected + 0.0) == 0, "expected " + text(expected));
  }

  /** Requires a value near another. */
  public S isCloseTo(double expected, Offset<Double> offset) {
    double distance = Math.abs(value() - expected);
    boolean isClose = offset.strict ? distance < offset.value : distance <= offset.value;
    return require(
        isClose, "expected " + text(expected) + ", at most " + text(offset.value) + " away");
  }

  /** Requires a value that is at least the first and at most the last. */
  public S isBetween(double first, double last) {
    if (!(first <= last)) {
      throw new IllegalArgumentException(
          "the first value must not be more than the last, found " + first + " and " + last);
    }
    double value = value();
    return require(
        value >= first && value <= last,
        "expected a value between " + text(first) + " and " + text(last));
  }

  /** Requires a value of more than zero. */
  public S isPositive() {
    return require(value() > 0, "expected a value of more than 0");
  }

  /** Requires that there is a sample with this name and these labels, whatever its value. */
  public S isPresent() {
    sample();
    return all;
  }

  /** Requires that there is no sample with this name and these labels. */
  public S isAbsent() {
    all.requireKnown(series.name());
    series
        .in(exposition)
        .ifPresent(
            found -> {
              throw all.failure(series + " must be absent, but is " + found.valueText());
            });
    return all;
  }

  /** Returns the value, for an assertion that is not here. */
  public double value() {
    return sample().value();
  }

  private Sample sample() {
    return series.in(exposition).orElseThrow(() -> all.failure(series.missing(exposition)));
  }

  private S require(boolean holds, String expectation) {
    if (!holds) {
      throw all.failure(series + " is " + sample().valueText() + ", " + expectation);
    }
    return all;
  }

  private static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
