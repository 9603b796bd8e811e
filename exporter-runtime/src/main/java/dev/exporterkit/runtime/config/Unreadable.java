package dev.exporterkit.runtime.config;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says why a file cannot be read; most exceptions of the JDK have its name for a message. */
final class Unreadable {
  private Unreadable() {}

  static String reason(Path file, IOException e) {
    if (e instanceof NoSuchFileException) {
      return "cannot be read: there is no such file.";
    }
    if (e instanceof AccessDeniedException) {
      return "cannot be read: this user may not.";
    }
    return "cannot be read: " + (Files.isDirectory(file) ? "it is a folder" : e.getMessage()) + ".";
  }
}
