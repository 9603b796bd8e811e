package dev.exporterkit.runtime.config;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Says why a file cannot be read; most exceptions of the JDK name the file only. */
final class Unreadable {
  private Unreadable() {}

  static String reason(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "there is no file " + e.getMessage();
    }
    return e instanceof AccessDeniedException
        ? "this user may not read " + e.getMessage()
        : String.valueOf(e.getMessage());
  }
}
