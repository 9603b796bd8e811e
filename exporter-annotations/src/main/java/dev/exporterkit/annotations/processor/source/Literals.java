package dev.exporterkit.annotations.processor.source;

/** Values as source text. */
public final class Literals {
  private Literals() {}

  /** Returns source text with everything beyond ASCII escaped, so that no encoding matters. */
  static String ascii(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append(c <= '~' ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return escaped.toString();
  }

  /** Returns a string in quotes; everything beyond ASCII escaped, so that no encoding matters. */
  public static String string(String value) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\t' -> text.append("\\t");
        case '\r' -> text.append("\\r");
        default ->
            text.append(c >= ' ' && c <= '~' ? String.valueOf(c) : "\\u%04x".formatted((int) c));
      }
    }
    return text.append('"').toString();
  }
}
