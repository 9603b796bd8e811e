package dev.exporterkit.runtime;

import dev.exporterkit.runtime.problem.Problem;
import java.util.List;

/** A part of the exporter could not be made or started. */
final class StartException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  /** With what the operator can mend; nothing of that if it is the program's fault. */
  StartException(Throwable cause, List<Problem> problems) {
    super(cause);
    this.problems = problems;
  }

  List<Problem> problems() {
    return problems;
  }
}
