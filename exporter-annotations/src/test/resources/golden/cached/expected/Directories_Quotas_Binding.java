package cached;

import static dev.exporterkit.api.spi.ColumnType.LONG;

import dev.exporterkit.api.GoDuration;
import dev.exporterkit.api.spi.Caching;
import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import java.util.List;
import javax.annotation.processing.Generated;

/** Exposes what {@link Directories.Quotas} collects. */
@Generated("dev.exporterkit.annotations.processor.CollectorProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Directories_Quotas_Binding implements CollectorBinding<Directories.Quotas> {
  private static final RowSchema VALUES = RowSchema.withLabels()
      .gauge(LONG, "disk_quota_bytes", "Bytes that may be used.")
      .build();

  @Override
  public Class<Directories.Quotas> type() {
    return Directories.Quotas.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("quota", "Quotas.", false)
        .cached(Caching.of(GoDuration.parse("5m")));
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(VALUES);
  }

  @Override
  public void fetch(Directories.Quotas collector, CollectRequest run, SheetBuilder sheet) throws Exception {
    RowBuilder values = sheet.row(VALUES);
    values.value(0, collector.quota());
  }
}
