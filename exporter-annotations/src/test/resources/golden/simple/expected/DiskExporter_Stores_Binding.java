package disk;

import static dev.exporterkit.api.spi.ColumnType.LONG;

import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/** Exposes what {@link DiskExporter.Stores} collects. */
@Generated("dev.exporterkit.annotations.processor.CollectorProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class DiskExporter_Stores_Binding implements CollectorBinding<DiskExporter.Stores> {
  private static final RowSchema STORE = RowSchema.withLabels("mount", "filesystem")
      .gauge(LONG, "disk_store_size_bytes", "Size of the file store.")
      .gauge(LONG, "disk_store_free_bytes", "Free space on the file store.")
      .build();

  @Override
  public Class<DiskExporter.Stores> type() {
    return DiskExporter.Stores.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("store", "Size and free space of each file store.", true);
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(STORE);
  }

  @Override
  public void fetch(DiskExporter.Stores collector, CollectRequest run, SheetBuilder sheet) throws Exception {
    List<DiskExporter.Stores.Store> returned = Objects.requireNonNull(collector.collect(), "collect() returned null");
    for (DiskExporter.Stores.Store store : returned) {
      store(store, sheet);
    }
  }

  private static void store(DiskExporter.Stores.Store row, SheetBuilder sheet) {
    if (row == null) {
      sheet.nullRow(STORE);
      return;
    }
    RowBuilder store = sheet.row(STORE);
    store.label(0, row.mount());
    store.label(1, row.filesystem());
    store.value(0, row.size());
    store.value(1, row.free());
  }
}
