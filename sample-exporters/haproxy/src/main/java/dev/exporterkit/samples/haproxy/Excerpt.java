package dev.exporterkit.samples.haproxy;

/** The beginning of an unexpected text, for one line of a log. */
final class Excerpt {
  private static final int LENGTH = 60;

  private Excerpt() {}

  static String of(String text) {
    String begin = text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
    return '"' + begin.replaceAll("\\p{C}+", " ").strip() + '"';
  }
}
