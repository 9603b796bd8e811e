package dev.exporterkit.samples.blackbox;

import dev.exporterkit.annotations.Exporter;
import dev.exporterkit.http.OkHttpModule;
import dev.exporterkit.runtime.ExporterApplication;
import dev.exporterkit.samples.blackbox.config.BlackboxConfig;

/**
 * Probes of web servers, services, name servers and machines, under the names of the reference
 * exporter and with its configuration, so that existing dashboards and alerts work.
 */
@Exporter(
    name = "blackbox",
    prefix = {"blackbox", "probe"},
    port = 9115,
    description = "Probes from outside: over HTTP, TCP, DNS and ICMP.",
    collectors = ProbeCollector.class,
    config = BlackboxConfig.class,
    guiceModules = OkHttpModule.class,
    defaultModule = "http_2xx")
public final class BlackboxExporter {
  private BlackboxExporter() {}

  /** Runs the exporter until it is told to stop. */
  public static void main(String... args) {
    ExporterApplication.run(BlackboxExporter.class, args);
  }
}
