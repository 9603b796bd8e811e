package dev.exporterkit.runtime;

import dev.exporterkit.runtime.log.Log;
import java.util.Map;

/** Warns of variables of the environment that match no flag, where one is near. */
final class VariableWarning {
  private static final Log log = Log.of(VariableWarning.class);

  private VariableWarning() {}

  static void log(Map<String, String> misspelt) {
    misspelt.forEach(
        (variable, meant) ->
            log.warn(
                "An environment variable matches no flag and is ignored",
                "variable",
                variable,
                "advice",
                "did you mean " + meant + "?"));
  }
}
