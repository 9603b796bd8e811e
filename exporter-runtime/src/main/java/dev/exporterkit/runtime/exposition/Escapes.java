package dev.exporterkit.runtime.exposition;

import dev.exporterkit.api.spi.Unicode;

/** The escaping of the text formats. */
final class Escapes {
  private Escapes() {}

  /** Escapes the value of a label, and HELP in OpenMetrics. */
  static String label(String text) {
    return help(text).replace("\"", "\\\"");
  }

  /** Escapes HELP in the text format 0.0.4, which does not escape quotes. */
  static String help(String text) {
    return Unicode.repaired(text).replace("\\", "\\\\").replace("\n", "\\n");
  }
}
