package dev.exporterkit.runtime.web;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The maximum number of open connections: at most half of the file descriptors that are free at
 * start, because collectors need some too. A server without descriptors cannot even refuse
 * connections.
 */
final class ConnectionLimit {
  static final int FEW = 64;

  private static final int MAX = 1_024;
  private static final int MIN = 4;
  private static final Path LIMITS = Path.of("/proc/self/limits");
  private static final Pattern OPEN_FILES = Pattern.compile("(?m)^Max open files\\s+([0-9]+)\\s");

  private ConnectionLimit() {}

  /** Returns the limit of each of several listeners. */
  static int of(int listeners) {
    return of(listeners, maxDescriptors(), openDescriptors());
  }

  static int of(int listeners, long maxDescriptors, int openDescriptors) {
    long free = (maxDescriptors - openDescriptors) / 2;
    return (int) Math.max(MIN, Math.min(MAX, free) / Math.max(1, listeners));
  }

  /** Only Linux has a file with this number. */
  private static long maxDescriptors() {
    try {
      Matcher limit = OPEN_FILES.matcher(Files.readString(LIMITS));
      return limit.find() ? Long.parseLong(limit.group(1)) : Long.MAX_VALUE;
    } catch (IOException | NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  private static int openDescriptors() {
    String[] open = new File("/proc/self/fd").list();
    return open == null ? 0 : open.length;
  }
}
