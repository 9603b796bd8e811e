package dev.exporterkit.runtime.flight;

/** No further flight is started, because too many late ones have not ended. */
public final class TooManyLateException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int late;

  TooManyLateException(int late) {
    super(late + " earlier calls are late and have not ended");
    this.late = late;
  }

  /** Returns the number of late flights. */
  public int late() {
    return late;
  }
}
