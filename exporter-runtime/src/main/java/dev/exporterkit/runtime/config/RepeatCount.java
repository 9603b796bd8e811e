package dev.exporterkit.runtime.config;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of copies that the repetitions of an expression make: {@code (a{100}){200}} makes
 * 20,000. RE2/J limits each repetition but not their product, which can use all memory.
 */
final class RepeatCount {
  /** Go's limit for one repetition and for their product. */
  static final int MAX = 1_000;

  /** An escape, a quotation, a character class, the start or end of a group, or a repetition. */
  private static final Pattern PART =
      Pattern.compile(
          "\\\\Q(?s:.*?)(?:\\\\E|\\z)"
              + "|\\\\(?s:.)"
              + "|\\[\\^?\\]?(?:\\\\(?s:.)|\\[:[a-z^]*:\\]|\\[|[^\\]\\[\\\\]++)*+\\]?"
              + "|(?<open>\\()|(?<close>\\))"
              + "|\\{(?<min>[0-9]{1,4})(?:,(?<max>[0-9]{0,4}))?}"
              + "|(?s:.)");

  private final Deque<Long> outer = new ArrayDeque<>();
  private long group = 1;
  private long last = 1;

  private RepeatCount() {}

  static long of(String text) {
    RepeatCount count = new RepeatCount();
    for (Matcher part = PART.matcher(text); part.find(); ) {
      count.add(part);
    }
    while (!count.outer.isEmpty()) {
      count.close();
    }
    return count.group;
  }

  private void add(Matcher part) {
    if (part.group("open") != null) {
      outer.push(group);
      group = 1;
    } else if (part.group("close") != null) {
      close();
    } else if (part.group("min") != null) {
      last *= copies(part);
      group = Math.max(group, last);
    } else {
      last = 1;
    }
  }

  /** A repetition in a group counts for all that surrounds it. */
  private void close() {
    last = group;
    group = outer.isEmpty() ? group : Math.max(group, outer.pop());
  }

  private static long copies(Matcher part) {
    String max = part.group("max");
    String count = max == null || max.isEmpty() ? part.group("min") : max;
    return Math.max(1, Math.min(MAX + 1, Integer.parseInt(count)));
  }
}
