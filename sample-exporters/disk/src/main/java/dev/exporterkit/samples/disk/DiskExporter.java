package dev.exporterkit.samples.disk;

import dev.exporterkit.annotations.Exporter;
import dev.exporterkit.runtime.ExporterApplication;

/** Space on the file stores of this machine, and the size of directories where asked. */
@Exporter(
    name = "disk",
    port = 19100,
    description = "Space on the file stores of this machine.",
    collectors = {StoreCollector.class, DirectoryCollector.class},
    options = DiskOptions.class)
public final class DiskExporter {
  private DiskExporter() {}

  /** Runs the exporter until it is told to stop. */
  public static void main(String... args) {
    ExporterApplication.run(DiskExporter.class, args);
  }
}
