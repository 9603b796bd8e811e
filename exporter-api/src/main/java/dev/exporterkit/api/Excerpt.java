package dev.exporterkit.api;

/** The beginning of an unexpected text, in quotes, for one line of a log or a message. */
public final class Excerpt {
  private static final int MAX_LENGTH = 60;

  private Excerpt() {}

  /**
   * Returns at most 60 characters of a text, with a space in place of line breaks and other control
   * characters.
   */
  public static String of(String text) {
    String begin = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
    return '"' + begin.replaceAll("\\p{C}+", " ").strip() + '"';
  }
}
