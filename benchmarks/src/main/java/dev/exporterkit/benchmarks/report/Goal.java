package dev.exporterkit.benchmarks.report;

import java.util.Optional;
import java.util.function.Function;

/**
 * A goal of DESIGN section 6 and its result in this run.
 *
 * @param isFloor whether the measured value must be at least the limit, not at most
 * @param digits how to write the value
 */
record Goal(
    String what,
    Optional<Double> measured,
    double limit,
    boolean isFloor,
    Function<Double, String> digits) {
  static Goal atMost(
      double limit, String what, Optional<Double> measured, Function<Double, String> digits) {
    return new Goal(what, measured, limit, false, digits);
  }

  static Goal atLeast(
      double limit, String what, Optional<Double> measured, Function<Double, String> digits) {
    return new Goal(what, measured, limit, true, digits);
  }

  String limitText() {
    return (isFloor ? "≥ " : "≤ ") + digits.apply(limit);
  }

  String measuredText() {
    return measured.map(digits).orElse(Digits.NONE);
  }

  String verdict() {
    return measured.map(value -> isMetBy(value) ? "met" : "**MISSED**").orElse("not measured");
  }

  private boolean isMetBy(double value) {
    return isFloor ? value >= limit : value <= limit;
  }
}
