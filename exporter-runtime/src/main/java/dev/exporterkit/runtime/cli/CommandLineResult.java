package dev.exporterkit.runtime.cli;

import dev.exporterkit.runtime.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of reading a command line.
 *
 * @param output the help or the version, if one was requested; then nothing else matters
 * @param flags the values of the flags that could be read
 * @param variables the variables that set flags, by flag
 * @param misspelt variables that match no flag, each with the one that was probably meant
 * @param problems the problems
 */
public record CommandLineResult(
    Optional<String> output,
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

  /**
   * Returns a problem that is found later and names a flag, with the flag or variable that the
   * operator used.
   */
  public Problem asGiven(Problem problem) {
    String flag = problem.where().replaceFirst("(?s)=.*", "");
    String name = variables.getOrDefault(flag, flag);
    return new Problem(name + problem.where().substring(flag.length()), problem.what());
  }
}
