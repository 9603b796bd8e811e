package dev.exporterkit.testkit.reference;

/** What the test allows to differ. */
sealed interface Rule {
  /** A rule for some series. */
  sealed interface OfSeries extends Rule {
    SeriesPattern pattern();
  }

  /** Series that are left out. */
  record Ignored(SeriesPattern pattern) implements OfSeries {}

  /** Series whose values are not compared. */
  record ValueIgnored(SeriesPattern pattern) implements OfSeries {}

  /** How much values may differ, as a part of the larger one. */
  record Tolerance(SeriesPattern pattern, double part) implements OfSeries {}

  /** The HELP of all families may differ. */
  record HelpIgnored() implements Rule {}

  /** A family that has another name in the reference. */
  record Renamed(String inReference, String inOurs) implements Rule {}

  /** A label that has another name in the reference. */
  record LabelRenamed(String inReference, String inOurs) implements Rule {}
}
