package dev.exporterkit.api;

import org.jspecify.annotations.Nullable;

/**
 * Thrown by a collector if the target cannot be reached or does not respond usefully. The collector
 * has no samples, and {@code <prefix>_up} is 0. An exception has the same effect if it is, or has
 * among its causes, an {@link java.io.IOException}, a {@link java.sql.SQLException} or a {@link
 * java.util.concurrent.TimeoutException}.
 */
public class TargetUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Creates an exception without a cause.
   *
   * @param message what was tried and what happened instead, without secrets; the log shows it
   */
  public TargetUnavailableException(String message) {
    super(message);
  }

  /**
   * Creates an exception with a cause.
   *
   * @param message what was tried and what happened instead, without secrets; the log shows it
   * @param cause the failure behind it, such as an exception of a library
   */
  public TargetUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
