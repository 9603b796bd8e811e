package dev.exporterkit.runtime.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in one line what an exception and its causes say. */
public final class Causes {
  private static final int MOST = 8;

  private Causes() {}

  /** Returns the types and messages of a failure and its causes. */
  public static String text(Throwable failure) {
    try {
      return join(failure);
    } catch (RuntimeException e) { // a message may be computed by an author's code
      return type(failure);
    }
  }

  private static String join(Throwable failure) {
    List<String> texts = new ArrayList<>();
    @Nullable Throwable cause = failure;
    for (int i = 0; cause != null && i < MOST; i++) {
      @Nullable Throwable next = cause.getCause();
      // A wrapper without a message of its own repeats its cause's.
      boolean wrapper =
          next != null
              && (cause.getMessage() == null || next.toString().equals(cause.getMessage()));
      if (!wrapper) {
        texts.add(one(cause));
      }
      cause = next;
    }
    return String.join(": ", texts);
  }

  static String stackTrace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  /** A class without a name is told by what it extends. */
  private static String type(Throwable failure) {
    Class<?> type = failure.getClass();
    return (type.isAnonymousClass() ? type.getSuperclass() : type).getSimpleName();
  }

  private static String one(Throwable failure) {
    String type = type(failure);
    return failure.getMessage() == null ? type : type + ": " + failure.getMessage();
  }
}
