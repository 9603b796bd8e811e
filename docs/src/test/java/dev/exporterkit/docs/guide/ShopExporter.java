package dev.exporterkit.docs.guide;

import dev.exporterkit.annotations.Exporter;
import dev.exporterkit.http.OkHttpModule;
import dev.exporterkit.runtime.ExporterApplication;

/** A shop. */
@Exporter(
    name = "shop",
    port = 19991,
    collectors = {
      ValueTest.Journal.class,
      TableTest.Stock.class,
      SlowTest.Archive.class,
      SharedFetchTest.Visits.class,
      SharedFetchTest.Carts.class,
      TargetsTest.Tills.class,
      OwnCounterTest.Checks.class,
      WaiverTest.Load.class
    },
    options = ShopOptions.class,
    guiceModules = OkHttpModule.class)
final class ShopExporter {
  private ShopExporter() {}

  public static void main(String... args) {
    ExporterApplication.run(ShopExporter.class, args);
  }
}
