package dev.exporterkit.runtime.clientjava;

import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.runtime.exposition.ExposedColumn;
import dev.exporterkit.runtime.exposition.ExposedFamily;
import dev.exporterkit.runtime.exposition.Exposition;
import dev.exporterkit.runtime.exposition.Source;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Converts sheets to client_java's snapshots. */
public final class SheetSnapshots {
  private SheetSnapshots() {}

  /** Returns the families of some sheets; if families contradict each other, the first. */
  public static MetricSnapshots of(List<Sheet> sheets) {
    return of(Exposition.of(sheets.stream().map(Source::of).toList()));
  }

  /**
   * Returns the families of an exposition. A family that comes from client_java alone is returned
   * unchanged.
   */
  public static MetricSnapshots of(Exposition exposition) {
    PointWriter.RowLabels labels = new PointWriter.RowLabels();
    List<MetricSnapshot> snapshots = new ArrayList<>(exposition.families().size());
    for (ExposedFamily family : exposition.families()) {
      List<MetricSnapshot> own = passedThrough(family);
      snapshots.addAll(own.isEmpty() ? List.of(new PointWriter(family, labels).snapshot()) : own);
    }
    return new MetricSnapshots(snapshots);
  }

  /** Returns the snapshots of client_java, if all of them and nothing else is requested. */
  private static List<MetricSnapshot> passedThrough(ExposedFamily family) {
    ExposedColumn first = family.columns().get(0);
    if (family.columns().size() > 1
        || family.suffixed() != family.family().isSuffixed()
        || !(first.source() instanceof SnapshotSource source)) {
      return List.of();
    }
    List<MetricSnapshot> snapshots = source.snapshots(family.family().name());
    long points = snapshots.stream().mapToLong(snapshot -> snapshot.getDataPoints().size()).sum();
    long wanted = IntStream.range(0, first.table().count()).filter(first::has).count();
    return points == wanted ? snapshots : List.of();
  }
}
