package dev.exporterkit.api;

/** What a metric family means, in the terms of OpenMetrics 1.0. */
public enum MetricType {
  /** A value that only grows, or starts again at zero. */
  COUNTER,
  /** A value that can go up and down. */
  GAUGE,
  /** A value of which a third party does not tell the type; {@code unknown} in OpenMetrics. */
  UNTYPED,
  /** Facts that hardly change, as labels of a constant 1. */
  INFO,
  /** Which of a fixed set of states hold. */
  STATE_SET,
  /** Observations counted in buckets. */
  HISTOGRAM,
  /** Observations with their count, their sum and precomputed quantiles. */
  SUMMARY
}
