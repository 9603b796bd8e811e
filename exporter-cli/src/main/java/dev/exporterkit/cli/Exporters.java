package dev.exporterkit.cli;

import dev.exporterkit.api.spi.ExporterBinding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;

/**
 * The exporters that can be run.
 *
 * @param all by name
 */
record Exporters(List<ExporterBinding> all) {

  static Exporters ofClassPath() {
    return new Exporters(
        StreamSupport.stream(ServiceLoader.load(ExporterBinding.class).spliterator(), false)
            .sorted(Comparator.comparing(exporter -> exporter.descriptor().name()))
            .toList());
  }

  Optional<ExporterBinding> named(String name) {
    return all.stream().filter(exporter -> exporter.descriptor().name().equals(name)).findFirst();
  }

  List<String> names() {
    return all.stream().map(exporter -> exporter.descriptor().name()).toList();
  }
}
