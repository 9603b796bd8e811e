package dev.exporterkit.runtime.log;

/** Text of limited length. */
final class Excerpt {
  private Excerpt() {}

  /** Returns the text, or its beginning with a mark that shows how many characters are missing. */
  static String of(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
    return text.substring(0, end) + "… (" + (text.length() - end) + " more characters)";
  }
}
