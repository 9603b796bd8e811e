package dev.exporterkit.runtime.cli;

import dev.exporterkit.runtime.problem.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads one of a few words. */
final class Choice {
  private Choice() {}

  static <E extends Enum<E>> E of(Class<E> type, String text) {
    E[] constants = type.getEnumConstants();
    for (E constant : constants) {
      if (word(constant).equalsIgnoreCase(text)) {
        return constant;
      }
    }
    List<String> words = Arrays.stream(constants).map(Choice::word).toList();
    throw new IllegalArgumentException(
        "must be one of "
            + String.join(", ", words)
            + "."
            + NearestName.of(text, words).map(word -> " Did you mean " + word + "?").orElse(""));
  }

  /** Returns how a constant is written. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
