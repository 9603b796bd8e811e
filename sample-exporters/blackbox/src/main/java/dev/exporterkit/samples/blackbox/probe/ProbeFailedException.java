package dev.exporterkit.samples.blackbox.probe;

import java.io.IOException;

/** The target does not do what the module requires. This is a verdict, not an error. */
public final class ProbeFailedException extends IOException {
  private static final long serialVersionUID = 1;

  /** Creates a verdict with what was found instead, for the log of the probe. */
  public ProbeFailedException(String message) {
    super(message);
  }

  /** Creates a verdict with its cause. */
  public ProbeFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
