package dev.exporterkit.runtime.config;

import dev.exporterkit.runtime.problem.SecretText;

/**
 * A place in the configuration.
 *
 * @param keys the keys from the root, such as {@code modules.http_2xx.timeout}; empty for the root
 * @param at the line, such as {@code line 7}; empty if there is none
 * @param depth the number of keys
 */
record ConfigPath(String keys, String at, int depth) {
  static final ConfigPath ROOT = new ConfigPath("", "", 0);

  /** Every nested path repeats the key. */
  private static final int MAX_KEY = 100;

  ConfigPath key(String key) {
    String shown = key.length() > MAX_KEY ? key.substring(0, MAX_KEY) + "…" : key;
    return new ConfigPath(keys.isEmpty() ? shown : keys + "." + shown, at, depth + 1);
  }

  /** Returns the last key, without those of the enclosing mappings. */
  String key() {
    return keys.substring(keys.lastIndexOf('.') + 1).replaceFirst("\\[[0-9]+]$", "");
  }

  ConfigPath index(int index) {
    return new ConfigPath(keys + "[" + index + "]", at, depth + 1);
  }

  ConfigPath atLine(int line) {
    return new ConfigPath(keys, "line " + line, depth);
  }

  /** Returns the same place for a value of {@code @Default}. */
  ConfigPath atDefault() {
    return new ConfigPath(keys, "its default", depth);
  }

  /** Returns the text for a message. */
  String text(String source) {
    return keys.isEmpty() ? withLine(source) : source + ": " + text();
  }

  /** Returns the text for a message that contains the source elsewhere. */
  String text() {
    return withLine(SecretText.mask(keys).replaceAll("\\p{Cntrl}", "?"));
  }

  private String withLine(String name) {
    return at.isEmpty() ? name : name + " (" + at + ")";
  }
}
