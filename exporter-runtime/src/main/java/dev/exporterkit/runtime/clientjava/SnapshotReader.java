package dev.exporterkit.runtime.clientjava;

import dev.exporterkit.api.spi.ColumnType;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.api.spi.SheetBuilder;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Fills a sheet from client_java's snapshots, with one schema for each family. */
final class SnapshotReader {
  private final Map<String, List<MetricSnapshot>> byFamily = new LinkedHashMap<>();

  void read(MetricSnapshot snapshot) {
    byFamily.computeIfAbsent(familyName(snapshot), name -> new ArrayList<>()).add(snapshot);
  }

  Map<String, List<MetricSnapshot>> byFamily() {
    return byFamily;
  }

  Sheet freeze() {
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);
    byFamily.forEach((name, snapshots) -> fill(sheet, name, snapshots));
    return sheet.freeze();
  }

  /** client_java stores the suffixes of counters and infos separately from the name. */
  private static String familyName(MetricSnapshot snapshot) {
    String name = snapshot.getMetadata().getPrometheusName();
    if (snapshot instanceof CounterSnapshot) {
      return name + "_total";
    }
    return snapshot instanceof InfoSnapshot ? name + "_info" : name;
  }

  private static void fill(SheetBuilder sheet, String name, List<MetricSnapshot> snapshots) {
    // Snapshots with one name and different types stay separate here; the plan combines them.
    Map<Class<?>, List<MetricSnapshot>> byType = new LinkedHashMap<>();
    for (MetricSnapshot snapshot : snapshots) {
      byType.computeIfAbsent(snapshot.getClass(), type -> new ArrayList<>()).add(snapshot);
    }
    byType.values().forEach(alike -> fillAlike(sheet, name, alike));
  }

  private static void fillAlike(SheetBuilder sheet, String name, List<MetricSnapshot> snapshots) {
    List<String> labelNames = labelNames(snapshots);
    List<String> states = PointReader.states(snapshots);
    RowSchema schema = schema(name, snapshots.get(0), labelNames, states);
    PointReader reader = new PointReader(labelNames, states);
    for (MetricSnapshot snapshot : snapshots) {
      for (DataPointSnapshot point : snapshot.getDataPoints()) {
        reader.read(point, sheet.row(schema));
      }
    }
  }

  private static List<String> labelNames(List<MetricSnapshot> snapshots) {
    Set<String> names = new TreeSet<>();
    for (MetricSnapshot snapshot : snapshots) {
      for (DataPointSnapshot point : snapshot.getDataPoints()) {
        for (int i = 0; i < point.getLabels().size(); i++) {
          names.add(point.getLabels().getPrometheusName(i));
        }
      }
    }
    return List.copyOf(names);
  }

  private static RowSchema schema(
      String name, MetricSnapshot snapshot, List<String> labelNames, List<String> states) {
    String help = Objects.requireNonNullElse(snapshot.getMetadata().getHelp(), "");
    RowSchema.Builder schema = RowSchema.withLabels(labelNames.toArray(new String[0]));
    if (snapshot instanceof CounterSnapshot) {
      schema.counter(ColumnType.DOUBLE, name, help);
    } else if (snapshot instanceof GaugeSnapshot) {
      schema.gauge(ColumnType.DOUBLE, name, help);
    } else if (snapshot instanceof HistogramSnapshot) {
      schema.histogram(name, help);
    } else if (snapshot instanceof SummarySnapshot) {
      schema.summary(name, help);
    } else if (snapshot instanceof InfoSnapshot) {
      schema.info(name, help);
    } else if (snapshot instanceof StateSetSnapshot) {
      schema.stateSet(name, help, states);
    } else {
      schema.untyped(ColumnType.DOUBLE, name, help);
    }
    return schema.build();
  }
}
