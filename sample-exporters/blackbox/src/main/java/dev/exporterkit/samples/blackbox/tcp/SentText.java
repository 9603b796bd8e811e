package dev.exporterkit.samples.blackbox.tcp;

import java.util.ArrayList;
import java.util.List;

/** What was sent, such as a password. A target that repeats it must not bring it into a log. */
final class SentText {
  private static final int SHORTEST = 4;

  private final List<String> words = new ArrayList<>();

  /** Remembers a line; the first of several words is a command, and no secret. */
  void add(String line) {
    List<String> found = List.of(line.strip().split("\\s+", -1));
    found.stream()
        .skip(found.size() > 1 ? 1 : 0)
        .filter(word -> word.length() >= SHORTEST)
        .forEach(words::add);
  }

  /** Returns a line of the target without what was sent to it. */
  String without(String line) {
    String shown = line;
    for (String word : words) {
      shown = shown.replace(word, "…");
    }
    return shown;
  }
}
