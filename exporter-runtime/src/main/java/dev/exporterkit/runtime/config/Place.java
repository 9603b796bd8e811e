package dev.exporterkit.runtime.config;

import dev.exporterkit.runtime.problem.SecretText;

/**
 * Where something stands in the configuration.
 *
 * @param path the keys that lead there, such as {@code modules.http_2xx.timeout}; empty for the
 *     whole
 * @param at the line, such as {@code line 7}; empty where there is none
 * @param depth how many keys lead there
 */
record Place(String path, String at, int depth) {
  static final Place ROOT = new Place("", "", 0);

  /** Each place within repeats the key. */
  private static final int MAX_KEY = 100;

  Place key(String key) {
    String shown = key.length() > MAX_KEY ? key.substring(0, MAX_KEY) + "…" : key;
    return new Place(path.isEmpty() ? shown : path + "." + shown, at, depth + 1);
  }

  /** Returns the last key, without those of the mappings around it. */
  String key() {
    return path.substring(path.lastIndexOf('.') + 1).replaceFirst("\\[[0-9]+]$", "");
  }

  Place index(int index) {
    return new Place(path + "[" + index + "]", at, depth + 1);
  }

  Place atLine(int line) {
    return new Place(path, "line " + line, depth);
  }

  /** Returns the same for what the author wrote into {@code @Default}. */
  Place atDefault() {
    return new Place(path, "its default", depth);
  }

  /** Returns the text for a message. */
  String text(String source) {
    return path.isEmpty() ? withLine(source) : source + ": " + text();
  }

  /** Returns the text for a message that names the source elsewhere. */
  String text() {
    return withLine(SecretText.mask(path).replaceAll("\\p{Cntrl}", "?"));
  }

  private String withLine(String name) {
    return at.isEmpty() ? name : name + " (" + at + ")";
  }
}
