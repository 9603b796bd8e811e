package dev.exporterkit.samples.blackbox.probe;

import java.io.IOException;

/** The target does not do what the module asks for. This is a verdict and no error. */
public final class ProbeFailedException extends IOException {
  private static final long serialVersionUID = 1;

  /** Says what was found instead, for the log of the probe. */
  public ProbeFailedException(String message) {
    super(message);
  }

  /** As the other constructor, with what failed underneath. */
  public ProbeFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
