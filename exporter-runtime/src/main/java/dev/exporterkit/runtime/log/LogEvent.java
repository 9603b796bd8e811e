package dev.exporterkit.runtime.log;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event as text of limited length. The text is created immediately, on the thread that logs: a
 * value may change, and computing its text may run an author's code, for which the thread that
 * writes lines must not wait.
 */
public final class LogEvent {
  static final int MAX_MESSAGE = 4_000;

  private final String message;
  private final List<Field> fields;
  private final @Nullable String stackTrace;

  /** A key with its value. */
  record Field(String key, LogValue value) {

    /** Returns {@code key=value}, with quotes around a value whose end would be ambiguous. */
    String logfmt() {
      String text = value.text();
      boolean isBare = !text.isEmpty() && text.codePoints().allMatch(Field::isBare);
      return key + "=" + (isBare ? text : QuotedText.of(text));
    }

    String json() {
      return QuotedText.of(key) + ":" + value.json();
    }

    private static boolean isBare(int c) {
      return c > ' ' && c != '"' && c != '=' && c != '\\' && Printable.isPrintable(c);
    }
  }

  private LogEvent(String message, List<Field> fields, @Nullable String stackTrace) {
    this.message = message;
    this.fields = fields;
    this.stackTrace = stackTrace;
  }

  /** Creates an event from a message and its attributes: alternating keys and values. */
  static LogEvent of(String message, boolean stackTraces, @Nullable Object... attributes) {
    List<Field> fields = new ArrayList<>();
    @Nullable String stackTrace = null;
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      fields.add(new Field(String.valueOf(attributes[i]), LogValue.of(value)));
      if (stackTraces && value instanceof Throwable failure) {
        stackTrace = Causes.stackTrace(failure);
      }
    }
    return new LogEvent(Excerpt.of(message, MAX_MESSAGE), fields, stackTrace);
  }

  /** Returns a message and its attributes, alternating keys and values, in logfmt. */
  public static String text(String message, @Nullable Object... attributes) {
    return of(message, false, attributes).toString();
  }

  /** Returns the event with an additional attribute at the beginning. */
  public LogEvent with(String key, Object value) {
    Field first = new Field(key, LogValue.of(value));
    return new LogEvent(
        message, Stream.concat(Stream.of(first), fields.stream()).toList(), stackTrace);
  }

  String message() {
    return message;
  }

  List<Field> fields() {
    return fields;
  }

  @Nullable String stackTrace() {
    return stackTrace;
  }

  /** Returns the event as a sentence, for handlers that only show the message. */
  String sentence() {
    return fields.isEmpty() ? message : message + ": " + attributes();
  }

  /** Returns the event in logfmt. */
  @Override
  public String toString() {
    String msg = new Field("msg", new LogValue(message, false)).logfmt();
    return fields.isEmpty() ? msg : msg + " " + attributes();
  }

  private String attributes() {
    StringJoiner text = new StringJoiner(" ");
    fields.forEach(field -> text.add(field.logfmt()));
    return text.toString();
  }
}
