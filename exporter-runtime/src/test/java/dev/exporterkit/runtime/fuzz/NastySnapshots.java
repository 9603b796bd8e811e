package dev.exporterkit.runtime.fuzz;

import dev.exporterkit.runtime.clientjava.SnapshotSource;
import dev.exporterkit.runtime.exposition.Source;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot.StateSetDataPointSnapshot;
import java.util.List;
import java.util.Random;

/** What client_java lets pass: it looks at neither text nor the values of most types. */
final class NastySnapshots {
  private NastySnapshots() {}

  static Source next(Random random) {
    NastyValues values = new NastyValues(random);
    MetricSnapshots.Builder all = MetricSnapshots.builder();
    List<String> names = List.of("x_a", "x_b", "x_c", "x.c", "ü", "x_b_seconds");
    for (int i = random.nextInt(6); i > 0; i--) {
      String name = names.get(i);
      if (!all.containsMetricName(name)) {
        all.metricSnapshot(snapshot(name, values));
      }
    }
    return SnapshotSource.of(all.build());
  }

  private static MetricSnapshot snapshot(String name, NastyValues values) {
    String help = values.text();
    Labels some = Labels.of("a", values.fewTexts(), "b.c", values.text());
    Labels others = Labels.of("a", "other", "ü", values.text());
    return switch (values.below(4)) {
      case 0 -> {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
        for (Labels labels : List.of(some, others)) {
          gauge.dataPoint(
              GaugeDataPointSnapshot.builder().value(values.number()).labels(labels).build());
        }
        yield gauge.build();
      }
      case 1 -> {
        double count = values.number();
        yield CounterSnapshot.builder()
            .name(name)
            .help(help)
            .dataPoint(
                CounterDataPointSnapshot.builder()
                    .value(count < 0 ? -count : count)
                    .labels(some)
                    .build())
            .dataPoint(CounterDataPointSnapshot.builder().value(1).labels(others).build())
            .build();
      }
      case 2 ->
          HistogramSnapshot.builder()
              .name(name)
              .help(help)
              .dataPoint(
                  HistogramDataPointSnapshot.builder()
                      .classicHistogramBuckets(
                          ClassicHistogramBuckets.of(
                              new double[] {-1, 1, Double.POSITIVE_INFINITY}, new long[] {1, 2, 3}))
                      .sum(values.number())
                      .labels(some)
                      .build())
              .build();
      default ->
          StateSetSnapshot.builder()
              .name(name)
              .help(help)
              .dataPoint(
                  StateSetDataPointSnapshot.builder()
                      .state("on" + values.text(), true)
                      .state("off" + values.text(), false)
                      .labels(some)
                      .build())
              .build();
    };
  }
}
