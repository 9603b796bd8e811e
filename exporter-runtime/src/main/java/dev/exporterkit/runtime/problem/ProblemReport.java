package dev.exporterkit.runtime.problem;

import java.util.List;

/** All start-up problems at once, for a tired person. */
public final class ProblemReport {
  private static final int MAX_PROBLEMS = 50;
  private static final int MAX_LENGTH = 1_000;

  private ProblemReport() {}

  /** Returns the lines to print, each ended. */
  public static String of(String program, List<Problem> problems) {
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

  /** Keeps a value from looking like a problem of its own, and from colouring the terminal. */
  private static String oneLine(String text) {
    String line = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "…" : text;
    return line.replaceAll("\\p{Cntrl}", "?");
  }
}
