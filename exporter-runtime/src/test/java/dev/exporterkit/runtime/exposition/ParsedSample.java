package dev.exporterkit.runtime.exposition;

import java.util.Map;
import java.util.TreeMap;

/**
 * A sample as read.
 *
 * @param labels by name; bounds and quantiles as numbers, however they were written
 */
public record ParsedSample(String name, Map<String, String> labels, double value) {
  /** Makes bounds comparable. */
  public ParsedSample {
    labels = new TreeMap<>(labels);
    labels.computeIfPresent("le", (label, bound) -> number(bound));
    labels.computeIfPresent("quantile", (label, bound) -> number(bound));
  }

  Map<String, String> group() {
    Map<String, String> group = new TreeMap<>(labels);
    group.remove("le");
    return group;
  }

  /** Returns the labels without the one that tells the samples of one metric apart. */
  Map<String, String> metric(String label) {
    Map<String, String> metric = group();
    metric.remove(label);
    return metric;
  }

  private static String number(String text) {
    return Double.toString(StrictParser.number(text));
  }
}
