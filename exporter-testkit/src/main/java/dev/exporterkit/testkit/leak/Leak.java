package dev.exporterkit.testkit.leak;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that was not there before.
 *
 * @param key what it is recognized by
 * @param what one line
 * @param details the stack of a thread
 * @param thread the name of a thread, null for everything else
 */
record Leak(Object key, String what, List<String> details, @Nullable String thread) {
  private static final int MAX_DETAILS = 12;

  static Leak of(Object key, String what) {
    return new Leak(key, what, List.of(), null);
  }

  static Leak of(Thread thread, StackTraceElement[] stack) {
    return new Leak(
        thread,
        "thread \"%s\" (%s)".formatted(thread.getName(), thread.getState()),
        List.of(stack).stream().map(frame -> "at " + frame).toList(),
        thread.getName());
  }

  boolean isThreadNamed(List<Pattern> names) {
    return thread != null && names.stream().anyMatch(name -> name.matcher(thread).matches());
  }

  String describe(String since) {
    if (details.isEmpty()) {
      return what + since;
    }
    List<String> shown = details.subList(0, Math.min(MAX_DETAILS, details.size()));
    String more =
        details.size() > MAX_DETAILS
            ? "\n       … " + (details.size() - MAX_DETAILS) + " more"
            : "";
    return what + since + ":\n       " + String.join("\n       ", shown) + more;
  }
}
