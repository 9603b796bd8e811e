package dev.exporterkit.samples.load;

import dev.exporterkit.annotations.Exporter;
import dev.exporterkit.runtime.ExporterApplication;

/**
 * Many series, to measure how fast they are exposed. The series are those that {@code
 * benchmarks/SERIES.md} defines for all peers.
 */
@Exporter(
    name = "load",
    port = 19101,
    collectors = LoadCollector.class,
    options = LoadOptions.class)
public final class LoadExporter {
  private LoadExporter() {}

  /** Runs the exporter until it is stopped. */
  public static void main(String... args) {
    ExporterApplication.run(LoadExporter.class, args);
  }
}
