package dev.exporterkit.runtime.clientjava;

import dev.exporterkit.api.HistogramValue;
import dev.exporterkit.api.SummaryValue;
import dev.exporterkit.api.spi.Column;
import dev.exporterkit.api.spi.DoubleColumn;
import dev.exporterkit.api.spi.LongColumn;
import dev.exporterkit.api.spi.ObjectColumn;
import dev.exporterkit.api.spi.RowTable;
import dev.exporterkit.runtime.exposition.ExposedColumn;
import dev.exporterkit.runtime.exposition.ExposedFamily;
import dev.exporterkit.runtime.exposition.LabelBlock;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Exemplars;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.Quantile;
import io.prometheus.metrics.model.snapshots.Quantiles;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot.StateSetDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.UnknownSnapshot;
import io.prometheus.metrics.model.snapshots.UnknownSnapshot.UnknownDataPointSnapshot;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;

/** Creates a snapshot of a family, with a data point for each sample. */
@SuppressWarnings("NullAway") // client_java reads null as "no exemplar"
final class PointWriter {
  private final ExposedFamily exposed;
  private final RowLabels labels;

  PointWriter(ExposedFamily exposed, RowLabels labels) {
    this.exposed = exposed;
    this.labels = labels;
  }

  MetricSnapshot snapshot() {
    MetricMetadata metadata =
        FamilyDescriptors.metadata(exposed.family(), exposed.suffixed(), exposed.help());
    return switch (exposed.openMetricsType()) {
      case COUNTER -> new CounterSnapshot(metadata, points(this::counter));
      case GAUGE -> new GaugeSnapshot(metadata, points(this::gauge));
      case UNTYPED -> new UnknownSnapshot(metadata, points(this::unknown));
      case INFO -> new InfoSnapshot(metadata, points(this::info));
      case STATE_SET -> new StateSetSnapshot(metadata, points(this::states));
      case HISTOGRAM -> new HistogramSnapshot(metadata, points(this::histogram));
      case SUMMARY -> new SummarySnapshot(metadata, points(this::summary));
    };
  }

  /** Creates a data point. */
  private interface PointMaker<P> {
    P make(Column column, int row, Labels labels);
  }

  private <P> List<P> points(PointMaker<P> maker) {
    List<P> points = new ArrayList<>();
    for (ExposedColumn column : exposed.columns()) {
      for (int row = 0; row < column.table().count(); row++) {
        if (column.has(row)) {
          points.add(maker.make(column.column(), row, labels.of(column.table(), row)));
        }
      }
    }
    return points;
  }

  private CounterDataPointSnapshot counter(Column column, int row, Labels labels) {
    return new CounterDataPointSnapshot(number(column, row), labels, null, 0);
  }

  private GaugeDataPointSnapshot gauge(Column column, int row, Labels labels) {
    return new GaugeDataPointSnapshot(number(column, row), labels, null);
  }

  private UnknownDataPointSnapshot unknown(Column column, int row, Labels labels) {
    return new UnknownDataPointSnapshot(number(column, row), labels, null);
  }

  private InfoDataPointSnapshot info(Column column, int row, Labels labels) {
    return new InfoDataPointSnapshot(labels);
  }

  private StateSetDataPointSnapshot states(Column column, int row, Labels labels) {
    List<String> names = exposed.family().states();
    long bits = ((LongColumn) column).at(row);
    boolean[] values = new boolean[names.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (bits >> i & 1) == 1;
    }
    return new StateSetDataPointSnapshot(names.toArray(new String[0]), values, labels);
  }

  private HistogramDataPointSnapshot histogram(Column column, int row, Labels labels) {
    HistogramValue value = (HistogramValue) ((ObjectColumn) column).at(row);
    double[] bounds = new double[value.buckets()];
    long[] counts = new long[bounds.length];
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = value.bound(i);
      counts[i] = value.cumulativeCount(i) - (i == 0 ? 0 : value.cumulativeCount(i - 1));
    }
    return new HistogramDataPointSnapshot(
        ClassicHistogramBuckets.of(bounds, counts), value.sum(), labels, Exemplars.EMPTY, 0);
  }

  private SummaryDataPointSnapshot summary(Column column, int row, Labels labels) {
    SummaryValue value = (SummaryValue) ((ObjectColumn) column).at(row);
    List<Quantile> quantiles =
        IntStream.range(0, value.quantiles())
            .mapToObj(i -> new Quantile(value.quantile(i), value.value(i)))
            .toList();
    return new SummaryDataPointSnapshot(
        value.count(), value.sum(), Quantiles.of(quantiles), labels, Exemplars.EMPTY, 0);
  }

  private static double number(Column column, int row) {
    return column instanceof LongColumn longs ? longs.at(row) : ((DoubleColumn) column).at(row);
  }

  /** The labels of rows in the form of client_java, created once for all families of a row. */
  static final class RowLabels {
    private final IdentityHashMap<RowTable, Labels[]> known = new IdentityHashMap<>();

    Labels of(RowTable table, int row) {
      Labels[] labels = known.computeIfAbsent(table, all -> new Labels[all.count()]);
      Labels made = labels[row];
      if (made == null) {
        LabelBlock block = LabelBlock.of(table, row);
        made = Labels.of(block.names(), block.values());
        labels[row] = made;
      }
      return made;
    }
  }
}
