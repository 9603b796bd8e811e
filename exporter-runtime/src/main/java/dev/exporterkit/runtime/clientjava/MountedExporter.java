package dev.exporterkit.runtime.clientjava;

import dev.exporterkit.runtime.flight.Deadline;
import dev.exporterkit.runtime.scrape.Scrape;
import dev.exporterkit.runtime.scrape.Scraper;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricFamilyDescriptor;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * An exporter for client_java's registries. Every scrape of the registry runs the collectors,
 * independent of each other and for at most ten seconds, and the response contains the metrics
 * about the scrape and about the exporter itself. Thread-safe.
 *
 * <pre>{@code
 * MountedExporter disk = ExporterApplication.mount(DiskExporter.class);
 * PrometheusRegistry.defaultRegistry.register(disk);
 * }</pre>
 */
public final class MountedExporter implements MultiCollector, AutoCloseable {
  private static final Duration MAX_SCRAPE = Duration.ofSeconds(10);

  private final Scraper scraper;
  private final List<MetricFamilyDescriptor> descriptors;
  private final LongSupplier nanoTime;
  private final Runnable close;

  /** Wraps a started exporter; see {@code ExporterApplication.mount}. */
  public MountedExporter(Scraper scraper, LongSupplier nanoTime, Runnable close) {
    this.scraper = scraper;
    this.descriptors = FamilyDescriptors.of(scraper.schemas());
    this.nanoTime = nanoTime;
    this.close = close;
  }

  @Override
  public MetricSnapshots collect() {
    Deadline deadline = Deadline.in(MAX_SCRAPE, nanoTime.getAsLong());
    Scrape scrape = scraper.scrape(collector -> true, deadline);
    return SheetSnapshots.of(scrape.exposition());
  }

  @Override
  public List<MetricFamilyDescriptor> getMetricFamilyDescriptors() {
    return descriptors;
  }

  /** Closes the components of the exporter. Unregister it first. */
  @Override
  public void close() {
    close.run();
  }
}
