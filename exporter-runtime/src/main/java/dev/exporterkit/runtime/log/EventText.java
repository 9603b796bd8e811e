package dev.exporterkit.runtime.log;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Events as text in logfmt. */
public final class EventText {
  private EventText() {}

  /** Returns a message and its attributes, names and values in turn; exceptions as one line. */
  public static String of(String message, @Nullable Object... attributes) {
    StringJoiner line = new StringJoiner(" ");
    line.add(field("msg", message));
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      line.add(field(String.valueOf(attributes[i]), LogValue.of(attributes[i + 1]).text()));
    }
    return line.toString();
  }

  /** Returns {@code key=value}, with quotes where the value would not end where it ends. */
  static String field(String key, String value) {
    boolean bare =
        !value.isEmpty()
            && value
                .chars()
                .allMatch(c -> c > ' ' && c != '"' && c != '=' && c != '\\' && c != 127);
    return key + "=" + (bare ? value : QuotedText.of(value));
  }
}
