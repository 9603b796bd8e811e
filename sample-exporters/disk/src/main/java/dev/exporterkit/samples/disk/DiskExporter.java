package dev.exporterkit.samples.disk;

import dev.exporterkit.annotations.Exporter;
import dev.exporterkit.runtime.ExporterApplication;

/**
 * Space on the file stores of this machine. With {@code --disk.directory}, also the size of
 * directories.
 */
@Exporter(
    name = "disk",
    port = 19100,
    collectors = {StoreCollector.class, DirectoryCollector.class},
    options = DiskOptions.class)
public final class DiskExporter {
  private DiskExporter() {}

  /** Runs the exporter until it is stopped. */
  public static void main(String... args) {
    ExporterApplication.run(DiskExporter.class, args);
  }
}
