package dev.exporterkit.runtime.cli;

import dev.exporterkit.runtime.log.LogOptions;
import dev.exporterkit.runtime.web.WebOptions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command line and the environment say.
 *
 * @param web where and what to serve
 * @param collectors the names of the collectors that run
 * @param exporterMetrics whether the metrics of the exporter's own process are served
 * @param log how to log
 * @param options the author's options, filled; null if there are none
 */
public record Flags(
    WebOptions web,
    Set<String> collectors,
    boolean exporterMetrics,
    LogOptions log,
    @Nullable Object options) {

  /** Copies the names. */
  public Flags {
    collectors = Set.copyOf(collectors);
  }
}
