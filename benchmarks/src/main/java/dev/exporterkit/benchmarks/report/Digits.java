package dev.exporterkit.benchmarks.report;

import java.util.Locale;
import java.util.Optional;

/** Writes numbers with as many digits as a measurement justifies. */
final class Digits {
  /** Shown where nothing was measured. */
  static final String NONE = "–";

  private Digits() {}

  static String millis(double value) {
    return three(value) + " ms";
  }

  static String megabytes(double value) {
    return three(value) + " MB";
  }

  static String times(double value) {
    return String.format(Locale.ROOT, "%.2f ×", value);
  }

  static String times(Optional<Double> value) {
    return value.map(Digits::times).orElse(NONE);
  }

  static String count(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  private static String three(double value) {
    int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
