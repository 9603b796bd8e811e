package tables;

import static dev.exporterkit.api.spi.ColumnType.DOUBLE;

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
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** Exposes what {@link Proxies.Loads} collects. */
@Generated("dev.exporterkit.annotations.processor.CollectorProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Proxies_Loads_Binding implements CollectorBinding<Proxies.Loads> {
  private static final RowSchema LOAD = RowSchema.withLabels()
      .gauge(DOUBLE, "host_load", "Load.")
      .build();

  @Override
  public Class<Proxies.Loads> type() {
    return Proxies.Loads.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("load", "Load.", true);
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(LOAD);
  }

  @Override
  public void fetch(Proxies.Loads collector, CollectRequest run, SheetBuilder sheet) throws Exception {
    Proxies.Both returned = Objects.requireNonNull(collector.collect(), "collect() returned null");
    try {
      both(returned, sheet);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void both(Proxies.Both row, SheetBuilder sheet) {
    Optional<Table<Proxies.Load>> table = row.table();
    if (table != null && table.isPresent()) {
      try (Cells cells = sheet.cells(table.get(), Proxies.Load.class)) {
        while (cells.next()) {
          load(cells, sheet);
        }
      }
    }
    Proxies.Load sheet2 = row.sheet();
    if (sheet2 != null) {
      load(sheet2, sheet);
    }
  }

  private static void load(Cells cells, SheetBuilder sheet) {
    RowBuilder load = sheet.row(LOAD);
    cells.decimal("1m", load, 0);
  }

  private static void load(Proxies.Load row, SheetBuilder sheet) {
    RowBuilder load = sheet.row(LOAD);
    load.value(0, row.load());
  }
}
