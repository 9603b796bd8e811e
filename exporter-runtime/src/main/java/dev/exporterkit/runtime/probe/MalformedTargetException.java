package dev.exporterkit.runtime.probe;

/** A client asks for a target that cannot be one. The message says why, for the client to read. */
final class MalformedTargetException extends Exception {
  private static final long serialVersionUID = 1;

  MalformedTargetException(String message) {
    super(message);
  }
}
