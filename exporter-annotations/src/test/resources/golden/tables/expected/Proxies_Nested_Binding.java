package tables;

import static dev.exporterkit.api.spi.ColumnType.LONG;

import dev.exporterkit.api.Table;
import dev.exporterkit.api.spi.Cells;
import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;

/** Exposes what {@link Proxies.Nested} collects. */
@Generated("dev.exporterkit.annotations.processor.CollectorProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Proxies_Nested_Binding implements CollectorBinding<Proxies.Nested> {
  private static final RowSchema BY_SITE = RowSchema.withLabels("site")
      .build();
  private static final RowSchema POOL = RowSchema.withLabels("site", "pool")
      .build();
  private static final RowSchema DISK = RowSchema.withLabels("site", "pool", "disk")
      .gauge(LONG, "disk_free_bytes", "Free space.")
      .build();

  @Override
  public Class<Proxies.Nested> type() {
    return Proxies.Nested.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("disk", "Disks.", true);
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(
        BY_SITE,
        POOL,
        DISK);
  }

  @Override
  public void fetch(Proxies.Nested collector, CollectRequest run, SheetBuilder sheet) throws Exception {
    Map<String, List<Proxies.Pool>> returned = Objects.requireNonNull(collector.collect(), "collect() returned null");
    try {
      for (Map.Entry<String, List<Proxies.Pool>> entry : returned.entrySet()) {
        List<Proxies.Pool> value = entry.getValue();
        if (value != null) {
          RowBuilder keyed = sheet.row(BY_SITE);
          keyed.label(0, entry.getKey());
          for (Proxies.Pool pool : value) {
            pool(pool, keyed, sheet);
          }
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void pool(Proxies.Pool row, RowBuilder outer, SheetBuilder sheet) {
    if (row == null) {
      sheet.nullRow(POOL);
      return;
    }
    RowBuilder pool = sheet.row(POOL, outer);
    pool.label(1, row.pool());
    Table<Proxies.Disk> disks = row.disks();
    if (disks != null) {
      try (Cells cells = sheet.cells(disks, Proxies.Disk.class)) {
        while (cells.next()) {
          disk(cells, pool, sheet);
        }
      }
    }
  }

  private static void disk(Cells cells, RowBuilder outer, SheetBuilder sheet) {
    RowBuilder disk = sheet.row(DISK, outer);
    cells.label("disk", disk, 2, UUID::fromString);
    cells.whole("free_bytes", disk, 0);
  }
}
