package dev.exporterkit.formats.exposition;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One sample as read. Immutable.
 *
 * @param name the complete name, such as {@code http_request_seconds_bucket}
 * @param labels the unescaped values by name, in the order in which they are written
 * @param value the value as a double
 * @param valueText the value as written, for numbers that a double cannot hold exactly, such as
 *     {@code 9007199254740993}
 * @param timestamp the time of the sample; null if there is none, as usual
 * @param exemplar OpenMetrics' example of what was counted; null if there is none
 * @param line the number of its line, counted from 1
 */
public record Sample(
    String name,
    Map<String, String> labels,
    double value,
    String valueText,
    @Nullable Instant timestamp,
    @Nullable Exemplar exemplar,
    int line) {

  /** Copies the labels. */
  public Sample {
    labels = ordered(labels);
  }

  /** Returns name and labels as they are written, such as {@code up{job="a"}}. */
  public String series() {
    if (labels.isEmpty()) {
      return name;
    }
    StringBuilder series = new StringBuilder(name).append('{');
    labels.forEach(
        (label, text) -> series.append(label).append("=\"").append(escaped(text)).append("\","));
    series.setCharAt(series.length() - 1, '}');
    return series.toString();
  }

  /** Returns the same sample with its labels in the order of their names. */
  public Sample sorted() {
    return new Sample(name, new TreeMap<>(labels), value, valueText, timestamp, exemplar, line);
  }

  /** Returns series and value as they are written, without timestamp and exemplar. */
  @Override
  public String toString() {
    return series() + " " + valueText;
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"");
  }

  /** Copies labels; unlike {@link Map#copyOf}, it keeps their order. */
  static Map<String, String> ordered(Map<String, String> labels) {
    return labels.size() < 2
        ? Map.copyOf(labels)
        : Collections.unmodifiableMap(new LinkedHashMap<>(labels));
  }

  /**
   * An example of what a sample counts, such as the trace of one request. Immutable.
   *
   * @param labels the unescaped values by name, in the order in which they are written
   * @param value what was observed
   * @param timestamp when it was observed; null if unknown
   */
  public record Exemplar(Map<String, String> labels, double value, @Nullable Instant timestamp) {

    /** Copies the labels. */
    public Exemplar {
      labels = ordered(labels);
    }
  }
}
