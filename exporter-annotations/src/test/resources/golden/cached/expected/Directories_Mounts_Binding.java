package cached;

import static dev.exporterkit.api.spi.ColumnType.LONG;

import dev.exporterkit.api.GoDuration;
import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import java.util.List;
import javax.annotation.processing.Generated;

/** Exposes what {@link Directories.Mounts} collects. */
@Generated("dev.exporterkit.annotations.processor.CollectorProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Directories_Mounts_Binding implements CollectorBinding<Directories.Mounts> {
  private static final RowSchema VALUES = RowSchema.withLabels()
      .gauge(LONG, "disk_mounts", "File systems that are mounted.")
      .build();

  @Override
  public Class<Directories.Mounts> type() {
    return Directories.Mounts.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("mount", "Mounts.", true)
        .timeout(GoDuration.parse("500ms"));
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(VALUES);
  }

  @Override
  public void fetch(Directories.Mounts collector, CollectRequest run, SheetBuilder sheet) throws Exception {
    RowBuilder values = sheet.row(VALUES);
    values.value(0, collector.mounts());
  }
}
