package dev.exporterkit.runtime.cli;

import dev.exporterkit.runtime.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Finds switches that are given a value, of which picocli does not say which they are. */
final class SwitchProblems {
  private final CommandLine command;
  private final Environment environment;
  private final EnvironmentArguments arguments;

  SwitchProblems(CommandLine command, Environment environment, EnvironmentArguments arguments) {
    this.command = command;
    this.environment = environment;
    this.arguments = arguments;
  }

  List<Problem> of(List<String> args) {
    List<Problem> problems = new ArrayList<>();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      if (equals >= 0) {
        add(new Given(arg.substring(0, equals), arg.substring(equals + 1)), problems);
      }
    }
    return problems;
  }

  private void add(Given given, List<Problem> problems) {
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (option.arity().max() == 0 && isNameOf(option, given.name())) {
        problems.add(problem(given, option));
      }
    }
  }

  private static boolean isNameOf(OptionSpec option, String name) {
    return List.of(option.names()).contains(name)
        || (option.negatable() && CommandModel.negative(option.longestName()).equals(name));
  }

  private Problem problem(Given given, OptionSpec option) {
    String flag = option.longestName();
    return arguments.gave(option)
        ? new Problem(
            new Given(environment.variable(flag), given.value()).where(), TrueOrFalse.WANTED)
        : new Problem(given.where(), "takes no value. " + advice(flag, option.negatable()));
  }

  private static String advice(String flag, boolean negatable) {
    return negatable
        ? "Write %s or %s.".formatted(flag, CommandModel.negative(flag))
        : "Write %s, or leave it out.".formatted(flag);
  }
}
