package dev.exporterkit.runtime.web.negotiation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a client wants done to names that older Prometheus servers cannot read. */
public enum Escaping {
  /** Each other character becomes {@code _}. */
  UNDERSCORES,
  /** As they are, in quotes. */
  ALLOW_UTF_8,
  /** Dots become {@code _dot_}. */
  DOTS,
  /** Each other character becomes its number. */
  VALUES;

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** Returns the scheme of this name; underscores for null and what is unknown. */
  static Escaping of(@Nullable String word) {
    for (Escaping escaping : values()) {
      if (escaping.word.equalsIgnoreCase(word)) {
        return escaping;
      }
    }
    return UNDERSCORES;
  }

  /** Returns the word for it in headers. */
  String word() {
    return word;
  }
}
