package dev.exporterkit.runtime.config;

import dev.exporterkit.runtime.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration says.
 *
 * @param config the author's record; null if the exporter has none, or if there are problems
 * @param problems what is wrong with it
 * @param plainSecrets the keys, with their lines, under which a secret stands in the file itself
 */
public record ConfigResult(
    @Nullable Record config, List<Problem> problems, List<String> plainSecrets) {
  /** What an exporter without configuration has. */
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
