package dev.exporterkit.runtime.cli;

import dev.exporterkit.runtime.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a command line asks for.
 *
 * @param answer the help or the version, which is all that is asked for
 * @param flags what it says otherwise, as far as it can be read
 * @param variables the variables that stand in for flags, by flag
 * @param misspelt variables that match no flag, with the one that was probably meant
 * @param problems what is wrong with it
 */
public record CommandLineResult(
    Optional<String> answer,
    Flags flags,
    Map<String, String> variables,
    Map<String, String> misspelt,
    List<Problem> problems) {

  /** Copies the maps and the problems. */
  public CommandLineResult {
    variables = Map.copyOf(variables);
    misspelt = Map.copyOf(misspelt);
    problems = List.copyOf(problems);
  }

  /** Returns a problem that is found later, and names a flag, at what the operator wrote. */
  public Problem asGiven(Problem problem) {
    String flag = problem.where().replaceFirst("(?s)=.*", "");
    String name = variables.getOrDefault(flag, flag);
    return new Problem(name + problem.where().substring(flag.length()), problem.what());
  }
}
