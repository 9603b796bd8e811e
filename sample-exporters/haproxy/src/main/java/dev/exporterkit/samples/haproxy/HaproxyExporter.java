package dev.exporterkit.samples.haproxy;

import dev.exporterkit.annotations.Exporter;
import dev.exporterkit.http.OkHttpModule;
import dev.exporterkit.runtime.ExporterApplication;

/**
 * Frontends, backends and servers of one HAProxy. The metrics have the names of the reference
 * exporter, so that existing dashboards and alerts work.
 */
@Exporter(
    name = "haproxy",
    collectors = {
      FrontendCollector.class,
      BackendCollector.class,
      ServerCollector.class,
      ProcessCollector.class
    },
    options = HaproxyOptions.class,
    guiceModules = OkHttpModule.class)
public final class HaproxyExporter {
  private HaproxyExporter() {}

  /** Runs the exporter until it is stopped. */
  public static void main(String... args) {
    ExporterApplication.run(HaproxyExporter.class, args);
  }
}
