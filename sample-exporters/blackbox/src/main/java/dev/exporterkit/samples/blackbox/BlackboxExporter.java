package dev.exporterkit.samples.blackbox;

import dev.exporterkit.annotations.Exporter;
import dev.exporterkit.http.OkHttpModule;
import dev.exporterkit.runtime.ExporterApplication;
import dev.exporterkit.samples.blackbox.config.BlackboxConfig;

/**
 * Probes targets over HTTP, TCP, DNS and ICMP. Metrics and configuration are those of the reference
 * exporter, so that existing dashboards and alerts work.
 */
@Exporter(
    name = "blackbox",
    prefix = {"blackbox", "probe"},
    port = 9115,
    collectors = ProbeCollector.class,
    config = BlackboxConfig.class,
    guiceModules = OkHttpModule.class,
    defaultModule = "http_2xx")
public final class BlackboxExporter {
  private BlackboxExporter() {}

  /** Runs the exporter until it is stopped. */
  public static void main(String... args) {
    ExporterApplication.run(BlackboxExporter.class, args);
  }
}
