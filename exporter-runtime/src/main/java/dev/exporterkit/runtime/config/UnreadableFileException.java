package dev.exporterkit.runtime.config;

import java.io.IOException;

/** Says, after the name of a file, why it cannot be read. */
final class UnreadableFileException extends IOException {
  private static final long serialVersionUID = 1;

  UnreadableFileException(String message) {
    super(message);
  }

  UnreadableFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
