package dev.exporterkit.runtime.config;

import dev.exporterkit.runtime.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration says.
 *
 * @param config the author's record; null if the exporter has none, or if there are problems
 * @param problems what is wrong with it
 */
public record ConfigResult(@Nullable Record config, List<Problem> problems) {
  /** What an exporter without configuration has. */
  public static final ConfigResult NONE = new ConfigResult(null, List.of());

  /** Copies the problems. */
  public ConfigResult {
    problems = List.copyOf(problems);
  }
}
