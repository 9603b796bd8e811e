package dev.exporterkit.samples.faults;

import dev.exporterkit.annotations.Exporter;
import dev.exporterkit.runtime.ExporterApplication;

/**
 * Collectors that fail in every way there is, to see what it costs. Two of them misbehave on
 * demand; two next to them must not notice.
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

  /** Runs the exporter until it is told to stop. */
  public static void main(String... args) {
    ExporterApplication.run(FaultsExporter.class, args);
  }
}
