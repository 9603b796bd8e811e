package dev.exporterkit.runtime.probe;

/** So many probes go on beyond their time that no further one is started. */
public final class TooManyLateProbesException extends RuntimeException {
  private static final long serialVersionUID = 1;

  TooManyLateProbesException(long late) {
    super(late + " probes still run after their time was up");
  }
}
