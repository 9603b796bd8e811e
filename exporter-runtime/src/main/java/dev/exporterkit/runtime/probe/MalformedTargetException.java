package dev.exporterkit.runtime.probe;

/** The target of a request is malformed. The message explains it to the client. */
public final class MalformedTargetException extends Exception {
  private static final long serialVersionUID = 1;

  MalformedTargetException(String message) {
    super(message);
  }
}
