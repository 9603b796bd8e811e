package dev.exporterkit.runtime.cli;

import dev.exporterkit.runtime.problem.Problem;
import java.util.List;

/** All start-up problems at once, for a tired person. */
public final class ProblemReport {
  private ProblemReport() {}

  /** Returns the lines to print, each ended. */
  public static String of(String program, List<Problem> problems) {
    StringBuilder text = new StringBuilder(program);
    text.append(": ").append(problems.size());
    text.append(problems.size() == 1 ? " problem\n" : " problems\n");
    for (int i = 0; i < problems.size(); i++) {
      Problem problem = problems.get(i);
      text.append("  ").append(i + 1).append(") ");
      text.append(oneLine(problem.where() + ": " + problem.what())).append('\n');
    }
    return text.append("Run ").append(program).append(" --help for all options.\n").toString();
  }

  /** Keeps a value from looking like a problem of its own, and from colouring the terminal. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
