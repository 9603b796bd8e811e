package dev.exporterkit.runtime.config;

import dev.exporterkit.runtime.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of reading a configuration.
 *
 * @param config the author's record; null if the exporter has none, or if there are problems
 * @param problems the problems
 * @param plainSecrets the keys, with their lines, whose secrets are in the file itself
 */
public record ConfigResult(
    @Nullable Record config, List<Problem> problems, List<String> plainSecrets) {
  /** The result for an exporter without configuration. */
  public static final ConfigResult NONE = refused(List.of());

  /** Copies the lists. */
  public ConfigResult {
    problems = List.copyOf(problems);
    plainSecrets = List.copyOf(plainSecrets);
  }

  static ConfigResult refused(List<Problem> problems) {
    return new ConfigResult(null, problems, List.of());
  }
}
