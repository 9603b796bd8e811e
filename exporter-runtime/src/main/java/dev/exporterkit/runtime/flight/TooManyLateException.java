package dev.exporterkit.runtime.flight;

/** So many late flights have not ended yet that no other is started. */
public final class TooManyLateException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int late;

  TooManyLateException(int late) {
    super(late + " earlier calls still run after their time was up");
    this.late = late;
  }

  /** Returns how many there are. */
  public int late() {
    return late;
  }
}
