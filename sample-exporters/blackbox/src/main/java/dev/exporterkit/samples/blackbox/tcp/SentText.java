package dev.exporterkit.samples.blackbox.tcp;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines that were sent, such as a password. If a target repeats them, they must not appear in a
 * log.
 */
final class SentText {
  private static final int SHORTEST = 4;

  private final List<String> words = new ArrayList<>();

  /** Records a line; the first of several words is a command, not a secret. */
  void add(String line) {
    List<String> found = List.of(line.strip().split("\\s+", -1));
    found.stream()
        .skip(found.size() > 1 ? 1 : 0)
        .filter(word -> word.length() >= SHORTEST)
        .forEach(words::add);
  }

  /** Returns a line of the target without what was sent. */
  String without(String line) {
    String shown = line;
    for (String word : words) {
      shown = shown.replace(word, "…");
    }
    return shown;
  }
}
