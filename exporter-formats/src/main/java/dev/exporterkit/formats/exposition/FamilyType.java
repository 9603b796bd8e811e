package dev.exporterkit.formats.exposition;

import dev.exporterkit.api.MetricType;
import java.util.List;
import java.util.Optional;

/**
 * The type of a family as its TYPE line has it.
 *
 * <p>It differs from {@link MetricType}, the types that a collector can declare: no collector of
 * the kit declares a gauge histogram, and text 0.0.4 has neither infos nor state sets.
 */
public enum FamilyType {
  /** A value that only goes up, or restarts from zero. */
  COUNTER("counter"),
  /** A value that can go up and down. */
  GAUGE("gauge"),
  /** No type, {@code untyped} in text and {@code unknown} in OpenMetrics, or no TYPE line. */
  UNKNOWN("unknown"),
  /** Facts as labels of a sample of 1; OpenMetrics only. */
  INFO("info"),
  /** The states that the target is in; OpenMetrics only. */
  STATE_SET("stateset"),
  /** Observations counted in cumulative buckets. */
  HISTOGRAM("histogram"),
  /** A histogram whose buckets can go up and down; OpenMetrics only. */
  GAUGE_HISTOGRAM("gaugehistogram"),
  /** Observations with their count, their sum and quantiles. */
  SUMMARY("summary");

  private final String openMetricsWord;

  FamilyType(String openMetricsWord) {
    this.openMetricsWord = openMetricsWord;
  }

  /**
   * Returns the type with this word in a TYPE line; empty if the format has no such type. Case
   * matters, as it does for Prometheus.
   */
  public static Optional<FamilyType> of(ExpositionFormat format, String word) {
    for (FamilyType type : values()) {
      if (!word.isEmpty() && word.equals(type.word(format))) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** Returns the word in a TYPE line, or an empty string if the format has no such type. */
  public String word(ExpositionFormat format) {
    if (format == ExpositionFormat.OPEN_METRICS) {
      return openMetricsWord;
    }
    return switch (this) {
      case COUNTER, GAUGE, HISTOGRAM, SUMMARY -> openMetricsWord;
      case UNKNOWN -> "untyped";
      case INFO, STATE_SET, GAUGE_HISTOGRAM -> "";
    };
  }

  /** Returns the type that a collector would declare; empty for a gauge histogram. */
  public Optional<MetricType> metricType() {
    return switch (this) {
      case COUNTER -> Optional.of(MetricType.COUNTER);
      case GAUGE -> Optional.of(MetricType.GAUGE);
      case UNKNOWN -> Optional.of(MetricType.UNTYPED);
      case INFO -> Optional.of(MetricType.INFO);
      case STATE_SET -> Optional.of(MetricType.STATE_SET);
      case HISTOGRAM -> Optional.of(MetricType.HISTOGRAM);
      case SUMMARY -> Optional.of(MetricType.SUMMARY);
      case GAUGE_HISTOGRAM -> Optional.empty();
    };
  }

  /** Returns what follows the name of the family in the names of its samples. */
  List<String> suffixes(ExpositionFormat format) {
    boolean openMetrics = format == ExpositionFormat.OPEN_METRICS;
    return switch (this) {
      case COUNTER -> openMetrics ? List.of("_total", "_created") : List.of("");
      case HISTOGRAM ->
          openMetrics
              ? List.of("_bucket", "_count", "_sum", "_created")
              : List.of("_bucket", "_count", "_sum");
      case GAUGE_HISTOGRAM -> List.of("_bucket", "_gcount", "_gsum");
      case SUMMARY ->
          openMetrics ? List.of("", "_count", "_sum", "_created") : List.of("", "_count", "_sum");
      case INFO -> List.of("_info");
      case GAUGE, UNKNOWN, STATE_SET -> List.of("");
    };
  }
}
