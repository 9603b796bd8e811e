package dev.exporterkit.testkit.example;

import dev.exporterkit.annotations.Exporter;
import dev.exporterkit.runtime.ExporterApplication;

/** A shop. */
@Exporter(
    name = "shop",
    port = 19300,
    collectors = {QueueCollector.class, StockCollector.class, DoorCollector.class},
    options = ShopOptions.class)
public final class ShopExporter {
  private ShopExporter() {}

  /** Runs the exporter until it is stopped. */
  public static void main(String... args) {
    ExporterApplication.run(ShopExporter.class, args);
  }
}
