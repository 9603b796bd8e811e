package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.processor.collector.CollectorModel;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.report.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.lang.model.element.TypeElement;

/**
 * What an exporter declares, sound or not.
 *
 * @param type the author's class
 * @param annotation where it declares it
 * @param name its name
 * @param prefixes the prefixes of its metrics
 * @param port the port on which it listens; empty if neither the author nor the registry says which
 * @param description one sentence
 * @param listed what it names as collectors, in the author's order
 * @param options the class of the options
 * @param config the record of the configuration
 * @param modules the Guice modules
 */
public record ExporterModel(
    TypeElement type,
    Mirror annotation,
    String name,
    List<String> prefixes,
    OptionalInt port,
    String description,
    List<Listed> listed,
    Optional<TypeElement> options,
    Optional<TypeElement> config,
    List<TypeElement> modules) {

  /** Returns the collectors among what it lists, each once. */
  List<Entry> collectors() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Listed each : listed) {
      each.collector()
          .ifPresent(
              found ->
                  entries.putIfAbsent(
                      found.type().getQualifiedName().toString(),
                      new Entry(found, each.location())));
    }
    return List.copyOf(entries.values());
  }

  /** Returns whether a collector of it runs for probes. */
  boolean isProbe() {
    return collectors().stream().anyMatch(entry -> entry.collector().isProbe());
  }

  /**
   * Something that it names as a collector.
   *
   * @param text how messages name it
   * @param location where it is named
   * @param type the named class; empty if it is not a class
   * @param collector what it declares; empty if it is not a collector
   */
  public record Listed(
      String text,
      Location location,
      Optional<TypeElement> type,
      Optional<CollectorModel> collector) {}

  /** One of its collectors, and where it names that. */
  public record Entry(CollectorModel collector, Location location) {}
}
