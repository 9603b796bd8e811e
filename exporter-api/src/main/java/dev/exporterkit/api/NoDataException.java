package dev.exporterkit.api;

/**
 * There is nothing to tell, and that is in order: a feature of the target that is switched off,
 * say. The collector counts as successful and has no samples.
 */
public class NoDataException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says why there is nothing; seen on the debug level of the log. */
  public NoDataException(String message) {
    super(message);
  }
}
