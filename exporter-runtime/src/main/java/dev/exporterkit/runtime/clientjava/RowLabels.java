package dev.exporterkit.runtime.clientjava;

import dev.exporterkit.api.spi.RowTable;
import dev.exporterkit.runtime.exposition.LabelBlock;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.IdentityHashMap;

/** The labels of rows as client_java has them, made once for all families of a row. */
final class RowLabels {
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
