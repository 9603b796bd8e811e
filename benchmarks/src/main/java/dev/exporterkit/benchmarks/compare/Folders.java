package dev.exporterkit.benchmarks.compare;

import dev.exporterkit.benchmarks.peer.Contestants;
import java.nio.file.Path;

/**
 * The folders of a comparison.
 *
 * @param repository the root of the checkout
 * @param work for logs, bodies and the Go program; may be deleted
 */
record Folders(Path repository, Path work) {
  Contestants contestants() {
    return new Contestants(
        repository.resolve("exporter-kit"),
        repository.resolve("exporter-cli/target/kit/jars"),
        work.resolve("client_golang_load"));
  }

  Path logs() {
    return work.resolve("logs");
  }

  Path responses() {
    return work.resolve("responses");
  }
}
