package dev.exporterkit.runtime.cli;

import dev.exporterkit.runtime.log.LogOptions;
import dev.exporterkit.runtime.probe.TargetRule;
import dev.exporterkit.runtime.scrape.CollectorSettings;
import dev.exporterkit.runtime.web.WebOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the command line and the environment.
 *
 * @param web where and what to serve
 * @param shutdownTimeout maximum time from the signal to stop to the end
 * @param collectors the collectors that run, by name
 * @param allowedTargets which targets may be probed; all if there is no rule
 * @param exporterMetrics whether the metrics of the exporter's own process are served
 * @param log how to log
 * @param configFile the file with the author's configuration, if it is named
 * @param options the author's options with their values; null if there are none
 */
public record Flags(
    WebOptions web,
    Duration shutdownTimeout,
    Map<String, CollectorSettings> collectors,
    List<TargetRule> allowedTargets,
    boolean exporterMetrics,
    LogOptions log,
    Optional<Path> configFile,
    @Nullable Object options) {

  /** Copies the map and the list. */
  public Flags {
    collectors = Map.copyOf(collectors);
    allowedTargets = List.copyOf(allowedTargets);
  }
}
