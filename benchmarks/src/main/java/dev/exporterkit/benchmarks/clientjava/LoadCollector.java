package dev.exporterkit.benchmarks.clientjava;

import dev.exporterkit.benchmarks.series.Series;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * One collector for all families, with the builders of client_java's guide. The labels of a row are
 * created once and shared by its 40 series, which is the best that an author can do.
 */
final class LoadCollector implements MultiCollector {
  private final List<Labels> rows;
  private final AtomicLong scrapes = new AtomicLong();

  LoadCollector(int rows) {
    this.rows = IntStream.range(0, rows).mapToObj(LoadCollector::labels).toList();
  }

  private static Labels labels(int row) {
    return Labels.of("proxy", Series.proxy(row), "server", Series.server(row));
  }

  @Override
  public MetricSnapshots collect() {
    long scrape = scrapes.incrementAndGet();
    MetricSnapshots.Builder families = MetricSnapshots.builder();
    for (int column = 0; column < Series.COLUMNS; column++) {
      families.metricSnapshot(requests(scrape, column));
      families.metricSnapshot(ratio(scrape, column));
    }
    return families.build();
  }

  private CounterSnapshot requests(long scrape, int column) {
    CounterSnapshot.Builder family =
        CounterSnapshot.builder()
            .name(withoutTotal(Series.requestsName(column)))
            .help(Series.requestsHelp(column));
    for (int row = 0; row < rows.size(); row++) {
      family.dataPoint(
          CounterDataPointSnapshot.builder()
              .labels(rows.get(row))
              .value((double) Series.requests(scrape, row, column))
              .build());
    }
    return family.build();
  }

  private GaugeSnapshot ratio(long scrape, int column) {
    GaugeSnapshot.Builder family =
        GaugeSnapshot.builder().name(Series.ratioName(column)).help(Series.ratioHelp(column));
    for (int row = 0; row < rows.size(); row++) {
      family.dataPoint(
          GaugeDataPointSnapshot.builder()
              .labels(rows.get(row))
              .value(Series.ratio(scrape, row, column))
              .build());
    }
    return family.build();
  }

  /** client_java adds the suffix itself. */
  private static String withoutTotal(String name) {
    return name.substring(0, name.length() - "_total".length());
  }
}
