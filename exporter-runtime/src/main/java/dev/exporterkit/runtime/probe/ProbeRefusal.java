package dev.exporterkit.runtime.probe;

/** A probe is refused. The message explains it to the client. */
final class ProbeRefusal extends Exception {
  private static final long serialVersionUID = 1;

  private final int status;

  ProbeRefusal(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}
