package dev.exporterkit.runtime.log;

import org.jspecify.annotations.Nullable;

/** Events as text in logfmt. */
public final class EventText {
  private EventText() {}

  /** Returns a message and its attributes, names and values in turn; exceptions as one line. */
  public static String of(String message, @Nullable Object... attributes) {
    return LogEvent.of(message, false, attributes).toString();
  }

  /** Returns {@code key=value}, with quotes where the value would not end where it ends. */
  static String field(String key, String value) {
    boolean bare =
        !value.isEmpty()
            && value
                .codePoints()
                .allMatch(
                    c -> c > ' ' && c != '"' && c != '=' && c != '\\' && Printable.isPrintable(c));
    return key + "=" + (bare ? value : QuotedText.of(value));
  }
}
