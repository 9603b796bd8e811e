package dev.exporterkit.runtime.clientjava;

import dev.exporterkit.runtime.exposition.StrictExposition;
import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_35_0.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The samples of a protobuf message as text would have them. */
final class ProtobufSamples {
  private final List<String> samples = new ArrayList<>();

  private ProtobufSamples() {}

  static List<String> of(Metrics.MetricFamily family) {
    ProtobufSamples all = new ProtobufSamples();
    family.getMetricList().forEach(metric -> all.add(family.getName(), metric));
    return all.samples;
  }

  private void add(String name, Metrics.Metric metric) {
    Map<String, String> labels = new TreeMap<>();
    metric.getLabelList().forEach(label -> labels.put(label.getName(), label.getValue()));
    if (metric.hasCounter()) {
      add(name, labels, metric.getCounter().getValue());
    } else if (metric.hasGauge()) {
      add(name, labels, metric.getGauge().getValue());
    } else if (metric.hasUntyped()) {
      add(name, labels, metric.getUntyped().getValue());
    } else if (metric.hasHistogram()) {
      histogram(name, labels, metric.getHistogram());
    } else if (metric.hasSummary()) {
      summary(name, labels, metric.getSummary());
    }
  }

  private void histogram(String name, Map<String, String> labels, Metrics.Histogram histogram) {
    for (Metrics.Bucket bucket : histogram.getBucketList()) {
      add(
          name + "_bucket",
          with(labels, "le", bucket.getUpperBound()),
          bucket.getCumulativeCount());
    }
    add(name + "_count", labels, histogram.getSampleCount());
    add(name + "_sum", labels, histogram.getSampleSum());
  }

  private void summary(String name, Map<String, String> labels, Metrics.Summary summary) {
    for (Metrics.Quantile quantile : summary.getQuantileList()) {
      add(name, with(labels, "quantile", quantile.getQuantile()), quantile.getValue());
    }
    add(name + "_count", labels, summary.getSampleCount());
    add(name + "_sum", labels, summary.getSampleSum());
  }

  private void add(String name, Map<String, String> labels, double value) {
    samples.add(StrictExposition.comparable(name, labels, value));
  }

  private static Map<String, String> with(Map<String, String> labels, String name, double value) {
    Map<String, String> more = new TreeMap<>(labels);
    more.put(name, value == Double.POSITIVE_INFINITY ? "+Inf" : Double.toString(value));
    return more;
  }
}
