package dev.exporterkit.runtime.web.body;

import java.io.IOException;

/** Says that a body is too large to be kept. Never leaves this package, so it needs no stack. */
final class NoMoreRoomException extends IOException {
  private static final long serialVersionUID = 1;

  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
