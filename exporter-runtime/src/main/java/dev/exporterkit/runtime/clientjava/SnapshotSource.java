package dev.exporterkit.runtime.clientjava;

import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.runtime.exposition.Source;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import java.util.Map;

/**
 * The snapshots of client_java's collectors, as a source for a response. The text formats write
 * them from a sheet; protobuf uses the snapshots themselves, with native histograms and exemplars.
 * Immutable.
 */
public final class SnapshotSource implements Source {
  private final Sheet sheet;
  private final Map<String, List<MetricSnapshot>> snapshots;

  private SnapshotSource(Sheet sheet, Map<String, List<MetricSnapshot>> snapshots) {
    this.sheet = sheet;
    this.snapshots = snapshots;
  }

  /** Reads every snapshot once. What a sheet cannot represent is counted in its drops. */
  public static SnapshotSource of(MetricSnapshots snapshots) {
    SnapshotReader reader = new SnapshotReader();
    snapshots.forEach(reader::read);
    return new SnapshotSource(reader.freeze(), reader.byFamily());
  }

  @Override
  public Sheet sheet() {
    return sheet;
  }

  /** Returns the snapshots of a family; none if it comes from another source. */
  List<MetricSnapshot> snapshots(String family) {
    return snapshots.getOrDefault(family, List.of());
  }
}
