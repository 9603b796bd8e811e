package dev.exporterkit.api;

import java.util.List;

/** The type of a metric family, in the terms of OpenMetrics 1.0. */
public enum MetricType {
  /** A value that only goes up, or restarts from zero. */
  COUNTER("counter", "counter", "_total"),
  /** A value that can go up and down. */
  GAUGE("gauge", "gauge", ""),
  /** A value whose type its source does not report; {@code unknown} in OpenMetrics. */
  UNTYPED("untyped", "unknown", ""),
  /** Facts that rarely change, as labels of a sample of 1. */
  INFO("gauge", "info", "_info"),
  /** The states, out of a fixed set, that the target is in. */
  STATE_SET("gauge", "stateset", ""),
  /** Observations counted in buckets. */
  HISTOGRAM("histogram", "histogram", ""),
  /** Observations with their count, their sum and precomputed quantiles. */
  SUMMARY("summary", "summary", "");

  private final String textWord;
  private final String openMetricsWord;
  private final String suffix;

  MetricType(String textWord, String openMetricsWord, String suffix) {
    this.textWord = textWord;
    this.openMetricsWord = openMetricsWord;
    this.suffix = suffix;
  }

  /** Returns the word in a TYPE line of Prometheus's text format 0.0.4, such as {@code gauge}. */
  public String textWord() {
    return textWord;
  }

  /** Returns the word in a TYPE line of OpenMetrics, such as {@code stateset}. */
  public String openMetricsWord() {
    return openMetricsWord;
  }

  /**
   * Returns the suffix of names of this type, which OpenMetrics omits in the TYPE line: {@code
   * _total} or {@code _info}, or an empty string.
   */
  public String suffix() {
    return suffix;
  }

  /** Returns the suffixes of the names of its samples. */
  public List<String> sampleSuffixes() {
    return switch (this) {
      case HISTOGRAM -> List.of("_bucket", "_count", "_sum");
      case SUMMARY -> List.of("", "_count", "_sum");
      case COUNTER, GAUGE, UNTYPED, INFO, STATE_SET -> List.of("");
    };
  }

  /**
   * Returns whether a value is a single number from the author: not an info, and not one of several
   * samples.
   */
  public boolean isNumber() {
    return this == COUNTER || this == GAUGE || this == UNTYPED;
  }

  /** Returns whether a value consists of several samples with different numbers. */
  public boolean isDistribution() {
    return this == HISTOGRAM || this == SUMMARY;
  }

  /**
   * Returns the type of a family whose name does not end in the {@link #suffix}, for formats that
   * would add it, such as OpenMetrics: untyped for a counter, gauge for an info.
   */
  public MetricType withoutSuffix() {
    return switch (this) {
      case COUNTER -> UNTYPED;
      case INFO -> GAUGE;
      case GAUGE, UNTYPED, STATE_SET, HISTOGRAM, SUMMARY -> this;
    };
  }
}
