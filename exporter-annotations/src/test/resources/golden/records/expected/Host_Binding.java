package records;

import static dev.exporterkit.api.spi.ColumnType.LONG;

import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import java.util.List;
import javax.annotation.processing.Generated;

/** Exposes what {@link Host} collects. */
@Generated("dev.exporterkit.annotations.processor.CollectorProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Host_Binding implements CollectorBinding<Host> {
  private static final RowSchema VALUES = RowSchema.withLabels()
      .gauge(LONG, "host_arguments", "Arguments of the host.")
      .build();

  @Override
  public Class<Host> type() {
    return Host.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("uptime", "An exporter that is a collector, and a record.", true);
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(VALUES);
  }

  @Override
  public void fetch(Host collector, CollectRequest run, SheetBuilder sheet) throws Exception {
    RowBuilder values = sheet.row(VALUES);
    values.value(0, collector.count(run.scrape()));
  }
}
