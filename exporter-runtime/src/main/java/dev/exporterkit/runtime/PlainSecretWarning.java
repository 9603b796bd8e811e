package dev.exporterkit.runtime;

import dev.exporterkit.runtime.log.Log;
import java.util.List;

/** Says once which keys hold a secret as plain text, and never what it is. */
final class PlainSecretWarning {
  private static final int MOST_KEYS = 10;
  private static final Log log = Log.of(PlainSecretWarning.class);

  private PlainSecretWarning() {}

  static void log(List<String> keys) {
    if (!keys.isEmpty()) {
      log.warn(
          "Secrets stand in the configuration file as plain text",
          "keys",
          text(keys),
          "advice",
          "instead of each, write {file: /path/to/it} or {env: NAME_OF_A_VARIABLE}; where a key"
              + " takes only text, let nobody but the exporter read the file");
    }
  }

  private static String text(List<String> keys) {
    int more = keys.size() - MOST_KEYS;
    return more <= 0
        ? String.join(", ", keys)
        : String.join(", ", keys.subList(0, MOST_KEYS)) + " and " + more + " more";
  }
}
