package dev.exporterkit.runtime.problem;

import dev.exporterkit.api.ConfigurationException;
import java.util.List;

/**
 * A problem that keeps the exporter from starting.
 *
 * @param where the flag or variable as the operator wrote it
 * @param what what is wrong, and what to do
 */
public record Problem(String where, String what) {
  private static final int MAX_PROBLEMS = 50;
  private static final int MAX_LENGTH = 1_000;

  /** Returns a problem of an option that a component of the exporter found, without secrets. */
  public static Problem of(ConfigurationException exception) {
    return new Problem(
        SecretText.maskValue(exception.option()), SecretText.mask(exception.problem()));
  }

  /**
   * Returns the report that an exporter prints when it cannot start: all problems at once, one line
   * each.
   */
  public static String report(String program, List<Problem> problems) {
    StringBuilder text = new StringBuilder(program);
    text.append(": ").append(problems.size());
    text.append(problems.size() == 1 ? " problem\n" : " problems\n");
    for (int i = 0; i < Math.min(problems.size(), MAX_PROBLEMS); i++) {
      Problem problem = problems.get(i);
      text.append("  ").append(i + 1).append(") ");
      text.append(oneLine(problem.where())).append(": ");
      text.append(oneLine(problem.what())).append('\n');
    }
    if (problems.size() > MAX_PROBLEMS) {
      text.append("  and ").append(problems.size() - MAX_PROBLEMS).append(" more.\n");
    }
    return text.append("Run ").append(program).append(" --help for all options.\n").toString();
  }

  /** Prevents a value from looking like another problem, and from colouring the terminal. */
  private static String oneLine(String text) {
    String line = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "…" : text;
    return line.replaceAll("\\p{Cntrl}", "?");
  }
}
