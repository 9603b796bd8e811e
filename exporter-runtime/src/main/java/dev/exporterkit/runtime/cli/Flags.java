package dev.exporterkit.runtime.cli;

import dev.exporterkit.runtime.log.LogOptions;
import dev.exporterkit.runtime.scrape.CollectorSettings;
import dev.exporterkit.runtime.web.WebOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the command line and the environment say.
 *
 * @param web where and what to serve
 * @param collectors the collectors that run, by name
 * @param exporterMetrics whether the metrics of the exporter's own process are served
 * @param log how to log
 * @param configFile the file with the author's configuration, if it is named
 * @param options the author's options, filled; null if there are none
 */
public record Flags(
    WebOptions web,
    Map<String, CollectorSettings> collectors,
    boolean exporterMetrics,
    LogOptions log,
    Optional<Path> configFile,
    @Nullable Object options) {

  /** Copies the map. */
  public Flags {
    collectors = Map.copyOf(collectors);
  }
}
