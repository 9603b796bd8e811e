package dev.exporterkit.runtime.example;

import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.ColumnType;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import java.util.List;

/** As the processor would write it. */
final class ShopCollectorBinding implements CollectorBinding<ShopCollector> {
  private static final RowSchema SHOP =
      RowSchema.withLabels("config")
          .gauge(ColumnType.LONG, "shop_tills", "Tills of the shop.")
          .build();

  @Override
  public Class<ShopCollector> type() {
    return ShopCollector.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("shop", "The shop.", true);
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(SHOP);
  }

  @Override
  public void fetch(ShopCollector collector, CollectRequest run, SheetBuilder sheet) {
    RowBuilder row = sheet.row(SHOP);
    row.label(0, collector.text());
    row.value(0, collector.tills());
  }
}
