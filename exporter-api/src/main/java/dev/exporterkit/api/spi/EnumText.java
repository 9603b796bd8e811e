package dev.exporterkit.api.spi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts of an enum's constants in labels, keys and state sets: the name in lower case, unless
 * {@code @Label} on the constant sets another one. Immutable.
 *
 * @param <E> the enum
 */
@SuppressWarnings("EnumOrdinal") // an index within one run of one program, never stored
public final class EnumText<E extends Enum<E>> {
  private static final int MAX_LISTED = 10;

  private final String[] texts;

  private EnumText(String[] texts) {
    this.texts = texts;
  }

  /** Returns the default texts of an enum's {@code values()}. */
  public static <E extends Enum<E>> EnumText<E> of(E[] constants) {
    return new EnumText<>(
        Arrays.stream(constants)
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toArray(String[]::new));
  }

  /** Returns these texts, with another text for one constant. */
  public EnumText<E> with(E constant, String text) {
    String[] changed = texts.clone();
    changed[constant.ordinal()] = text;
    return new EnumText<>(changed);
  }

  /** Returns the text of a constant; null for null. */
  public @Nullable String text(@Nullable E constant) {
    return constant == null ? null : texts[constant.ordinal()];
  }

  /**
   * Returns the text of a label if a constant has it.
   *
   * @throws IllegalArgumentException if no constant has it
   */
  public String known(String text) {
    if (indexOf(text, 0, text.length()) < 0) {
      throw new IllegalArgumentException(notOneOf());
    }
    return text;
  }

  /** Returns the index of the constant with a part of a text; -1 if there is none. */
  int indexOf(String text, int from, int to) {
    for (int i = 0; i < texts.length; i++) {
      int length = texts[i].length();
      if (length == to - from && text.startsWith(texts[i], from)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the end of a message about a text that no constant has. */
  String notOneOf() {
    String all =
        String.join(", ", Arrays.asList(texts).subList(0, Math.min(MAX_LISTED, texts.length)));
    return "is not one of " + all + (texts.length > MAX_LISTED ? ", …" : "");
  }

  /** Returns all texts in the order of the constants. */
  public List<String> texts() {
    return List.of(texts);
  }

  /** Returns a state set, as bits, that is in one state; null for null. */
  public @Nullable Long bits(@Nullable E state) {
    return state == null ? null : (Long) (1L << state.ordinal());
  }

  /** Returns a state set, as bits, that is in some states; null for null. */
  public @Nullable Long bits(@Nullable Set<E> states) {
    if (states == null) {
      return null;
    }
    long bits = 0;
    for (E state : states) {
      bits |= 1L << state.ordinal();
    }
    return bits;
  }
}
