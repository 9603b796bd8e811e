package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Exporter;
import dev.exporterkit.annotations.processor.collector.CollectorReader;
import dev.exporterkit.annotations.processor.exporter.ExporterModel.Listed;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.api.ports.PortRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads an exporter and, from source or class files, its collectors. */
public final class ExporterReader {
  private final TypeFinder types;
  private final PortRegistry ports = PortRegistry.load();
  private final CollectorReader collectors;

  /** Creates a reader for one compilation. */
  public ExporterReader(TypeFinder types) {
    this.types = types;
    this.collectors = new CollectorReader(types);
  }

  /** Reads a class with {@code @Exporter}, sound or not. */
  public ExporterModel read(TypeElement type) {
    types.requireKnownAnnotations(type);
    Mirror annotation = Mirror.find(type, Exporter.class).orElseThrow();
    String name = annotation.string("name");
    List<String> prefixes =
        annotation.list("prefix").stream()
            .map(prefix -> (String) Mirror.known(prefix).getValue())
            .toList();
    return new ExporterModel(
        type,
        annotation,
        name,
        prefixes.isEmpty() ? List.of(name.replace('-', '_')) : prefixes,
        port(annotation, name),
        types.description(annotation),
        listed(type, annotation),
        types.classOf(annotation.type("options")),
        types.classOf(annotation.type("config")),
        annotation.list("guiceModules").stream()
            .flatMap(module -> classOf(module).stream())
            .toList());
  }

  /** Returns the port that is given or registered; empty if neither says which. */
  private OptionalInt port(Mirror annotation, String name) {
    if (annotation.isGiven("port")) {
      return OptionalInt.of(annotation.integer("port"));
    }
    List<Integer> registered = ports.portsOf(name);
    return registered.size() == 1 ? OptionalInt.of(registered.get(0)) : OptionalInt.empty();
  }

  /** Returns what is named as a collector, the exporter's own class first. */
  private List<Listed> listed(TypeElement type, Mirror annotation) {
    List<Listed> listed = new ArrayList<>();
    if (isCollector(type)) {
      listed.add(listed(type, annotation.location("name")));
    }
    for (AnnotationValue value : annotation.list("collectors")) {
      Location location = annotation.location(value);
      listed.add(
          classOf(value)
              .map(named -> listed(named, location))
              .orElseGet(
                  () ->
                      new Listed(value.toString(), location, Optional.empty(), Optional.empty())));
    }
    return listed;
  }

  private Listed listed(TypeElement type, Location location) {
    types.requireKnownAnnotations(type);
    return new Listed(
        Names.nested(type),
        location,
        Optional.of(type),
        Optional.of(type).filter(ExporterReader::isCollector).map(collectors::read));
  }

  private static boolean isCollector(TypeElement type) {
    return Mirror.find(type, Collector.class).isPresent();
  }

  private Optional<TypeElement> classOf(AnnotationValue value) {
    return Mirror.known(value).getValue() instanceof TypeMirror type
        ? types.classOf(type)
        : Optional.empty();
  }
}
