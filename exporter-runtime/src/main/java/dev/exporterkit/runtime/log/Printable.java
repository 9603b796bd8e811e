package dev.exporterkit.runtime.log;

/**
 * Distinguishes characters that people can read from those that control a terminal or hide text:
 * control and format characters, spaces other than U+0020, and code points without a meaning.
 */
public final class Printable {
  private Printable() {}

  /** Returns whether a code point is printable; a space is. */
  public static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          false;
      case Character.SPACE_SEPARATOR -> codePoint == ' ';
      default -> true;
    };
  }

  /** Returns the text with <code>\\u001b</code> for an escape character, and so on. */
  public static String escaped(String text) {
    if (text.codePoints().allMatch(Printable::isPrintable)) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(escaped, c));
    return escaped.toString();
  }

  static void append(StringBuilder escaped, int codePoint) {
    if (isPrintable(codePoint)) {
      escaped.appendCodePoint(codePoint);
      return;
    }
    for (char c : Character.toChars(codePoint)) {
      escaped.append("\\u%04x".formatted((int) c));
    }
  }
}
