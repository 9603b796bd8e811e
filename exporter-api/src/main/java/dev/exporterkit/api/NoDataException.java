package dev.exporterkit.api;

/**
 * Thrown by a collector that has no data for a legitimate reason, such as a feature that is
 * disabled in the target. The collector counts as successful and has no samples.
 */
public class NoDataException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Creates an exception with the reason, which the log shows at level debug. */
  public NoDataException(String message) {
    super(message);
  }
}
