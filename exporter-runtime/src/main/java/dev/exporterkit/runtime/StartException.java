package dev.exporterkit.runtime;

import dev.exporterkit.runtime.problem.Problem;
import java.util.List;

/** A component of the exporter could not be created or started. */
final class StartException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  /** With the problems that the operator can fix; none if it is a bug of the program. */
  StartException(Throwable cause, List<Problem> problems) {
    super(cause);
    this.problems = problems;
  }

  List<Problem> problems() {
    return problems;
  }
}
