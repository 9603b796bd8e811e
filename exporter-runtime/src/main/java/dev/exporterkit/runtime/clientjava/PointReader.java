package dev.exporterkit.runtime.clientjava;

import dev.exporterkit.api.HistogramValue;
import dev.exporterkit.api.SummaryValue;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.Unicode;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.Quantiles;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot.StateSetDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.UnknownSnapshot.UnknownDataPointSnapshot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Fills one row from each data point of a family. */
final class PointReader {
  private final List<String> labelNames;
  private final List<String> states;

  /**
   * Starts a family.
   *
   * @param labelNames the labels that its data points may have
   * @param states the states of a state set
   */
  PointReader(List<String> labelNames, List<String> states) {
    this.labelNames = labelNames;
    this.states = states;
  }

  /** Returns the states of all data points. */
  static List<String> states(List<MetricSnapshot> snapshots) {
    Set<String> states = new LinkedHashSet<>();
    for (MetricSnapshot snapshot : snapshots) {
      if (snapshot instanceof StateSetSnapshot stateSet) {
        stateSet.getDataPoints().stream()
            .flatMap(StateSetDataPointSnapshot::stream)
            .forEach(state -> states.add(state.getName()));
      }
    }
    return List.copyOf(states);
  }

  void read(DataPointSnapshot point, RowBuilder row) {
    labels(point.getLabels(), row);
    try {
      value(point, row);
    } catch (RuntimeException e) {
      row.broken(0, e);
    }
  }

  /** Both lists are in alphabetical order. */
  private void labels(Labels labels, RowBuilder row) {
    for (int i = 0; i < labels.size(); i++) {
      row.label(labelNames.indexOf(labels.getPrometheusName(i)), labels.getValue(i));
    }
  }

  private void value(DataPointSnapshot point, RowBuilder row) {
    if (point instanceof CounterDataPointSnapshot counter) {
      row.value(0, counter.getValue());
    } else if (point instanceof GaugeDataPointSnapshot gauge) {
      row.value(0, gauge.getValue());
    } else if (point instanceof UnknownDataPointSnapshot unknown) {
      row.value(0, unknown.getValue());
    } else if (point instanceof InfoDataPointSnapshot) {
      row.info(0);
    } else if (point instanceof StateSetDataPointSnapshot stateSet) {
      row.value(0, bits(stateSet));
    } else if (point instanceof HistogramDataPointSnapshot histogram) {
      row.value(0, histogram(histogram));
    } else if (point instanceof SummaryDataPointSnapshot summary) {
      row.value(0, summary(summary));
    }
  }

  private long bits(StateSetDataPointSnapshot point) {
    if (states.size() > Long.SIZE || !states.stream().allMatch(Unicode::isWellFormed)) {
      throw new IllegalArgumentException("more than 64 states, or one with a lone surrogate");
    }
    return point.stream()
        .filter(StateSetSnapshot.State::isTrue)
        .mapToLong(state -> 1L << states.indexOf(state.getName()))
        .reduce(0, (some, other) -> some | other);
  }

  private static HistogramValue histogram(HistogramDataPointSnapshot point) {
    ClassicHistogramBuckets buckets = point.getClassicBuckets();
    if (buckets.isEmpty()) {
      return HistogramValue.perBucket(new double[0], new long[] {point.getCount()}, point.getSum());
    }
    double[] bounds = new double[buckets.size()];
    long[] counts = new long[bounds.length];
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = buckets.getUpperBound(i);
      counts[i] = buckets.getCount(i);
    }
    return HistogramValue.perBucket(bounds, counts, point.getSum());
  }

  private static SummaryValue summary(SummaryDataPointSnapshot point) {
    Quantiles quantiles = point.getQuantiles();
    double[] ranks = new double[quantiles.size()];
    double[] values = new double[ranks.length];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = quantiles.get(i).getQuantile();
      values[i] = quantiles.get(i).getValue();
    }
    return SummaryValue.withQuantiles(point.getCount(), point.getSum(), ranks, values);
  }
}
