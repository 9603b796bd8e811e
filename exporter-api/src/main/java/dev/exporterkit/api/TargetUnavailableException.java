package dev.exporterkit.api;

import org.jspecify.annotations.Nullable;

/**
 * The target system cannot be reached or does not answer usefully. Costs the samples of the
 * collector that throws it and makes {@code <prefix>_up} 0. An {@link java.io.IOException}, a
 * {@link java.sql.SQLException} or a {@link java.util.concurrent.TimeoutException} anywhere among
 * the causes of an exception says the same.
 */
public class TargetUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says what was tried and what came instead, without secrets: operators read it in the log. */
  public TargetUnavailableException(String message) {
    super(message);
  }

  /** As the other constructor, with what failed underneath. */
  public TargetUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
