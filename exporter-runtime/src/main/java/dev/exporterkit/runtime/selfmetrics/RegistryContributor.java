package dev.exporterkit.runtime.selfmetrics;

import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.runtime.clientjava.SnapshotSource;
import dev.exporterkit.runtime.exposition.Source;
import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.scrape.Contributor;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** The metrics that the author keeps in client_java's registry, about the exporter's own work. */
final class RegistryContributor implements Contributor {
  private static final Log log = Log.of(RegistryContributor.class);

  private final PrometheusRegistry registry;

  RegistryContributor(PrometheusRegistry registry) {
    this.registry = registry;
  }

  @Override
  public Source contribute() {
    try {
      return SnapshotSource.of(registry.scrape());
    } catch (Throwable e) { // a callback of the author's must not cost the other metrics
      log.error("Self-instrumentation failed", "err", e);
      return Source.of(Sheet.EMPTY);
    }
  }
}
