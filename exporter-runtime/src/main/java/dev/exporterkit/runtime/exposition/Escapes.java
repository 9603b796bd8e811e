package dev.exporterkit.runtime.exposition;

import dev.exporterkit.api.spi.Unicode;

/** What the text formats escape. */
final class Escapes {
  private Escapes() {}

  /** Escapes a label's value, and HELP in OpenMetrics. */
  static String label(String text) {
    return help(text).replace("\"", "\\\"");
  }

  /** Escapes HELP in the text format 0.0.4, which leaves quotes as they are. */
  static String help(String text) {
    return Unicode.repaired(text).replace("\\", "\\\\").replace("\n", "\\n");
  }
}
