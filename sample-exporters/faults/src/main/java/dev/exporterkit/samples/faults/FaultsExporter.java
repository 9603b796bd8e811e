package dev.exporterkit.samples.faults;

import dev.exporterkit.annotations.Exporter;
import dev.exporterkit.runtime.ExporterApplication;

/**
 * Collectors that fail in every possible way, to show the effects. Two of them misbehave on demand;
 * the two others must not be affected.
 */
@Exporter(
    name = "faults",
    port = 19102,
    collectors = {
      FirstCollector.class,
      SecondCollector.class,
      HealthyCollector.class,
      CachedCollector.class
    },
    options = FaultsOptions.class)
public final class FaultsExporter {
  private FaultsExporter() {}

  /** Runs the exporter until it is stopped. */
  public static void main(String... args) {
    ExporterApplication.run(FaultsExporter.class, args);
  }
}
