package dev.exporterkit.runtime;

import java.util.List;

/**
 * An exporter cannot start because of flags, environment variables, configuration or addresses. The
 * message is the report for the operator, with all problems.
 */
public final class StartProblemsException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String[] problems;

  StartProblemsException(String report, List<String> problems) {
    super(report);
    this.problems = problems.toArray(String[]::new);
  }

  /**
   * Returns each problem: the flag or variable as the operator wrote it, what is wrong, and what to
   * do.
   */
  public List<String> problems() {
    return List.of(problems);
  }
}
