package dev.exporterkit.runtime.example;

import dev.exporterkit.runtime.ExporterApplication;

/** An exporter with a configuration file. */
public final class ShopExporter {
  private ShopExporter() {}

  public static void main(String... args) {
    ExporterApplication.run(ShopExporter.class, args);
  }
}
