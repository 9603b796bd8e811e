package dev.exporterkit.runtime.cli;

import dev.exporterkit.runtime.problem.Problem;
import java.util.List;
import java.util.Optional;
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
    return args.stream()
        .filter(arg -> arg.contains("="))
        .map(arg -> new Given(arg.replaceFirst("(?s)=.*", ""), arg.replaceFirst("(?s)[^=]*=", "")))
        .flatMap(given -> option(given.name()).map(option -> problem(given, option)).stream())
        .toList();
  }

  private Optional<OptionSpec> option(String name) {
    return command.getCommandSpec().options().stream()
        .filter(option -> option.arity().max() == 0)
        .filter(option -> isNameOf(option, name))
        .findFirst();
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
