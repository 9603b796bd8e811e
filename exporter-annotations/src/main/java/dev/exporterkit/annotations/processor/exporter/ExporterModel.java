package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.processor.collector.CollectorModel;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.report.Location;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * What an exporter declares.
 *
 * @param type the author's class
 * @param annotation where it declares it
 * @param name its name
 * @param prefixes the prefixes of its metrics
 * @param port where it listens
 * @param description one sentence
 * @param internal whether it is outside the public registry
 * @param collectors in the author's order
 * @param options the class of the options
 * @param config the record of the configuration
 * @param modules the Guice modules
 */
record ExporterModel(
    TypeElement type,
    Mirror annotation,
    String name,
    List<String> prefixes,
    int port,
    String description,
    boolean internal,
    List<Entry> collectors,
    Optional<TypeElement> options,
    Optional<TypeElement> config,
    List<TypeElement> modules) {

  /** Tells whether a collector of it runs for probes. */
  boolean isProbe() {
    return collectors.stream().anyMatch(entry -> entry.collector().isProbe());
  }

  /**
   * One of its collectors.
   *
   * @param collector what that declares
   * @param location where the exporter names it
   */
  record Entry(CollectorModel collector, Location location) {}
}
