package dev.exporterkit.runtime.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_35_0.Metrics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads Prometheus's protobuf messages and accepts nothing that text could not say. */
final class StrictProtobuf {
  private StrictProtobuf() {}

  static void read(byte[] bytes) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    Set<String> names = new HashSet<>();
    while (in.available() > 0) {
      Metrics.MetricFamily family = Metrics.MetricFamily.parseDelimitedFrom(in);
      assertThat(names.add(family.getName())).as("%s stands once", family.getName()).isTrue();
      check(family);
    }
  }

  private static void check(Metrics.MetricFamily family) {
    assertThat(family.getName()).matches("[a-zA-Z_:][a-zA-Z0-9_:]*");
    assertThat(family.getMetricCount()).isPositive();
    Set<Map<String, String>> series = new HashSet<>();
    for (Metrics.Metric metric : family.getMetricList()) {
      Map<String, String> labels = new TreeMap<>();
      for (Metrics.LabelPair label : metric.getLabelList()) {
        assertThat(label.getName()).matches("[a-zA-Z_][a-zA-Z0-9_]*");
        assertThat(labels.put(label.getName(), label.getValue())).isNull();
      }
      assertThat(series.add(labels)).as("%s%s stands once", family.getName(), labels).isTrue();
      check(metric);
    }
  }

  private static void check(Metrics.Metric metric) {
    if (metric.hasCounter()) {
      assertThat(metric.getCounter().getValue()).isNotNaN().isGreaterThanOrEqualTo(0);
    }
    if (metric.hasHistogram()) {
      long last = 0;
      for (Metrics.Bucket bucket : metric.getHistogram().getBucketList()) {
        assertThat(bucket.getCumulativeCount()).isGreaterThanOrEqualTo(last);
        last = bucket.getCumulativeCount();
      }
      assertThat(metric.getHistogram().getSampleCount()).isGreaterThanOrEqualTo(last);
    }
  }
}
