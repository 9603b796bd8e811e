package dev.exporterkit.runtime.log;

import dev.exporterkit.runtime.problem.SecretText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes an exception and its causes in one line. */
public final class Causes {
  private static final int MAX_CAUSES = 8;
  private static final int MAX_STACK_TRACE = 16_000;

  private Causes() {}

  /** Returns the types and messages of a failure and its causes. */
  public static String text(Throwable failure) {
    try {
      return Excerpt.of(join(failure), LogValue.MAX_LENGTH);
    } catch (Throwable e) { // an author's code may compute the message
      return type(failure);
    }
  }

  private static String join(Throwable failure) {
    List<String> texts = new ArrayList<>();
    @Nullable Throwable cause = failure;
    for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
      @Nullable Throwable next = cause.getCause();
      @Nullable String message = message(cause);
      // A wrapper without its own message repeats the message of its cause.
      boolean wrapper = next != null && (message == null || next.toString().equals(message));
      if (!wrapper) {
        texts.add(message == null ? type(cause) : type(cause) + ": " + message);
      }
      cause = next;
    }
    return String.join(": ", texts);
  }

  private static @Nullable String message(Throwable failure) {
    @Nullable String message = failure.getMessage();
    return message == null || message.isBlank() ? null : SecretText.mask(message);
  }

  static String stackTrace(Throwable failure) {
    try {
      StringWriter text = new StringWriter();
      failure.printStackTrace(new PrintWriter(text));
      return Excerpt.of(SecretText.mask(text.toString()), MAX_STACK_TRACE);
    } catch (Throwable e) { // as above
      return type(failure);
    }
  }

  /** A class without a name is described by its superclass. */
  private static String type(Throwable failure) {
    Class<?> type = failure.getClass();
    return (type.isAnonymousClass() ? type.getSuperclass() : type).getSimpleName();
  }
}
