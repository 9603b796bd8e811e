package records;

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

/** Exposes what {@link Host.Load} collects. */
@Generated("dev.exporterkit.annotations.processor.CollectorProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Host_Load_Binding implements CollectorBinding<Host.Load> {
  private static final RowSchema ROW = RowSchema.withLabels("folder")
      .gauge(LONG, "host_load1", "Load.")
      .build();

  @Override
  public Class<Host.Load> type() {
    return Host.Load.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("load", "Rows of one record, which has the name of a component.", true);
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(ROW);
  }

  @Override
  public void fetch(Host.Load collector, CollectRequest run, SheetBuilder sheet) throws Exception {
    List<Host.Load.Row> returned = Objects.requireNonNull(collector.rows(), "rows() returned null");
    for (Host.Load.Row row2 : returned) {
      rowRow(row2, sheet);
    }
  }

  private static void rowRow(Host.Load.Row row, SheetBuilder sheet) {
    if (row == null) {
      sheet.nullRow(ROW);
      return;
    }
    RowBuilder rowRow = sheet.row(ROW);
    rowRow.label(0, row.folder());
    rowRow.value(0, row.load());
  }
}
