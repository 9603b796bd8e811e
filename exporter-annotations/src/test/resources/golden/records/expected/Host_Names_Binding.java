package records;

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

/** Exposes what {@link Host.Names} collects. */
@Generated("dev.exporterkit.annotations.processor.CollectorProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Host_Names_Binding implements CollectorBinding<Host.Names> {
  private static final RowSchema VALUES = RowSchema.withLabels()
      .gauge(LONG, "host_names", "Names of the host.")
      .build();

  @Override
  public Class<Host.Names> type() {
    return Host.Names.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("names", "Cached, without components.", true)
        .cached(Caching.of(GoDuration.parse("5m")));
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(VALUES);
  }

  @Override
  public void fetch(Host.Names collector, CollectRequest run, SheetBuilder sheet) throws Exception {
    RowBuilder values = sheet.row(VALUES);
    values.value(0, collector.names());
  }
}
