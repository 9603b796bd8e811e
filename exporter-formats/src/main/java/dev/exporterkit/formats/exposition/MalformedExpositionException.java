package dev.exporterkit.formats.exposition;

import java.io.Serializable;

/** An exposition breaks a rule of its format. The message shows where, what and the line. */
public final class MalformedExpositionException extends Exception {
  private static final long serialVersionUID = 1;

  private final Problem problem;

  MalformedExpositionException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  /** Returns the line, counted from 1. */
  public int line() {
    return problem.line();
  }

  /** Returns the column in characters, counted from 1. */
  public int column() {
    return problem.column();
  }

  /** Returns what is wrong, and what is expected, without the position. */
  public Problem problem() {
    return problem;
  }

  /**
   * A rule that an exposition breaks.
   *
   * @param line the number of the line, counted from 1
   * @param column where the fault is in the line, in characters counted from 1
   * @param text one sentence: what was found, and what is expected
   * @param source the line, shortened if it is long
   */
  public record Problem(int line, int column, String text, String source) implements Serializable {
    /** Returns everything in one line. */
    @Override
    public String toString() {
      return "line " + line + ", column " + column + ": " + text + ": " + source;
    }
  }
}
