package dev.exporterkit.runtime.mount;

import dev.exporterkit.api.spi.Level;
import dev.exporterkit.api.spi.Rows;
import dev.exporterkit.runtime.clientjava.FamilyDescriptors;
import dev.exporterkit.runtime.clientjava.SheetSnapshots;
import dev.exporterkit.runtime.exposition.Contributors;
import dev.exporterkit.runtime.exposition.Exposition;
import dev.exporterkit.runtime.exposition.Source;
import dev.exporterkit.runtime.scrape.Scraper;
import dev.exporterkit.runtime.scrape.run.Deadline;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricFamilyDescriptor;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An exporter for client_java's registries. Every scrape of the registry runs the collectors, each
 * isolated and none longer than ten seconds, and tells in the same answer how they fared. What the
 * exporter counts about itself is part of it. Thread-safe.
 *
 * <pre>{@code
 * MountedExporter disk = ExporterApplication.mount(DiskExporter.class);
 * PrometheusRegistry.defaultRegistry.register(disk);
 * }</pre>
 */
public final class MountedExporter implements MultiCollector, AutoCloseable {
  private static final Duration LONGEST_SCRAPE = Duration.ofSeconds(10);

  private final Scraper scraper;
  private final Contributors contributors;
  private final List<MetricFamilyDescriptor> descriptors;
  private final Runnable close;

  /** Wraps what is started already; see {@code ExporterApplication.mount}. */
  public MountedExporter(Scraper scraper, Contributors contributors, Runnable close) {
    this.scraper = scraper;
    this.contributors = contributors;
    this.descriptors = FamilyDescriptors.of(levels());
    this.close = close;
  }

  /** What the author counts with client_java can be known by its first samples only. */
  private List<Level> levels() {
    Stream<Level> contributed =
        contributors.all().stream()
            .flatMap(contributor -> contributor.contribute().sheet().rows().stream())
            .map(Rows::level);
    return Stream.concat(scraper.levels().stream(), contributed).toList();
  }

  @Override
  public MetricSnapshots collect() {
    Deadline deadline = Deadline.in(LONGEST_SCRAPE, System.nanoTime());
    List<Source> sources = new ArrayList<>(scraper.scrape(collector -> true, deadline).sources());
    contributors.all().forEach(contributor -> sources.add(contributor.contribute()));
    return SheetSnapshots.of(Exposition.of(sources));
  }

  @Override
  public List<MetricFamilyDescriptor> getMetricFamilyDescriptors() {
    return descriptors;
  }

  /** Closes what the exporter started. Unregister it before. */
  @Override
  public void close() {
    close.run();
  }
}
