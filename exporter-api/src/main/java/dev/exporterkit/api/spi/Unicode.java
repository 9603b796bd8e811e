package dev.exporterkit.api.spi;

/** Strings that UTF-8 can encode: Java allows unpaired surrogates, UTF-8 does not. */
public final class Unicode {
  private static final String REPLACEMENT = "\ufffd";

  private Unicode() {}

  /** Returns whether a text has no unpaired surrogates. */
  public static boolean isWellFormed(String text) {
    return firstHalf(text, 0) == text.length();
  }

  /** Returns a text with U+FFFD in place of every unpaired surrogate. */
  public static String repaired(String text) {
    int half = firstHalf(text, 0);
    if (half == text.length()) {
      return text;
    }
    StringBuilder repaired = new StringBuilder(text.length());
    int from = 0;
    while (half < text.length()) {
      repaired.append(text, from, half).append(REPLACEMENT);
      from = half + 1;
      half = firstHalf(text, from);
    }
    return repaired.append(text, from, half).toString();
  }

  private static int firstHalf(String text, int from) {
    int length = text.length();
    int i = from;
    while (i < length) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        i++;
      } else if (i + 1 < length && Character.isSurrogatePair(c, text.charAt(i + 1))) {
        i += 2;
      } else {
        return i;
      }
    }
    return length;
  }
}
