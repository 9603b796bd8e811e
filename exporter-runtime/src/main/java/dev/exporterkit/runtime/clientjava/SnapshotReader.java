package dev.exporterkit.runtime.clientjava;

import dev.exporterkit.api.spi.Level;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.api.spi.SheetBuilder;
import dev.exporterkit.api.spi.Storage;
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

/** Fills a sheet from client_java's snapshots: a level for each family. */
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

  /** client_java keeps the suffixes of counters and infos apart from the name. */
  private static String familyName(MetricSnapshot snapshot) {
    String name = snapshot.getMetadata().getPrometheusName();
    if (snapshot instanceof CounterSnapshot) {
      return name + "_total";
    }
    return snapshot instanceof InfoSnapshot ? name + "_info" : name;
  }

  private static void fill(SheetBuilder sheet, String name, List<MetricSnapshot> snapshots) {
    // Snapshots of one name and of different types stay apart here, and meet in the plan.
    Map<Class<?>, List<MetricSnapshot>> byType = new LinkedHashMap<>();
    for (MetricSnapshot snapshot : snapshots) {
      byType.computeIfAbsent(snapshot.getClass(), type -> new ArrayList<>()).add(snapshot);
    }
    byType.values().forEach(alike -> fillAlike(sheet, name, alike));
  }

  private static void fillAlike(SheetBuilder sheet, String name, List<MetricSnapshot> snapshots) {
    List<String> labelNames = labelNames(snapshots);
    List<String> states = PointReader.states(snapshots);
    Level level = level(name, snapshots.get(0), labelNames, states);
    PointReader reader = new PointReader(labelNames, states);
    for (MetricSnapshot snapshot : snapshots) {
      for (DataPointSnapshot point : snapshot.getDataPoints()) {
        reader.read(point, sheet.row(level));
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

  private static Level level(
      String name, MetricSnapshot snapshot, List<String> labelNames, List<String> states) {
    String help = Objects.requireNonNullElse(snapshot.getMetadata().getHelp(), "");
    Level.Builder level = Level.withLabels(labelNames.toArray(new String[0]));
    if (snapshot instanceof CounterSnapshot) {
      level.counter(Storage.DOUBLE, name, help);
    } else if (snapshot instanceof GaugeSnapshot) {
      level.gauge(Storage.DOUBLE, name, help);
    } else if (snapshot instanceof HistogramSnapshot) {
      level.histogram(name, help);
    } else if (snapshot instanceof SummarySnapshot) {
      level.summary(name, help);
    } else if (snapshot instanceof InfoSnapshot) {
      level.info(name, help);
    } else if (snapshot instanceof StateSetSnapshot) {
      level.stateSet(name, help, states);
    } else {
      level.untyped(Storage.DOUBLE, name, help);
    }
    return level.build();
  }
}
