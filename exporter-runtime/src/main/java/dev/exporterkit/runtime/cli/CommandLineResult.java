package dev.exporterkit.runtime.cli;

import dev.exporterkit.runtime.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What a command line asks for.
 *
 * @param answer the help or the version, which is all that is asked for
 * @param flags what it says otherwise, as far as it can be read
 * @param problems what is wrong with it
 */
public record CommandLineResult(Optional<String> answer, Flags flags, List<Problem> problems) {

  /** Copies the problems. */
  public CommandLineResult {
    problems = List.copyOf(problems);
  }
}
