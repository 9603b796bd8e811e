package dev.exporterkit.runtime.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Puts what the environment says of the author's flags before the command line, as if it had been
 * written there: picocli forgets problems of default values where there are others.
 */
final class EnvironmentArguments {
  private final Environment environment;

  EnvironmentArguments(Environment environment) {
    this.environment = environment;
  }

  String[] with(CommandLine command, String... args) {
    List<String> arguments = new ArrayList<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (CommandModel.isAuthors(option) && !isGiven(option, args)) {
        environment.value(option.longestName()).ifPresent(value -> add(option, value, arguments));
      }
    }
    return Stream.concat(arguments.stream(), Arrays.stream(args)).toArray(String[]::new);
  }

  private static void add(OptionSpec option, String value, List<String> arguments) {
    String flag = option.longestName();
    boolean isSwitch = option.arity().max() == 0;
    if (!isSwitch || !(value.equals("true") || value.equals("false"))) {
      arguments.add(flag + "=" + value);
    } else if (value.equals("true")) {
      arguments.add(flag);
    } else if (option.negatable()) {
      arguments.add("--no-" + flag.substring(2));
    }
  }

  private static boolean isGiven(OptionSpec option, String... args) {
    List<String> names = new ArrayList<>(List.of(option.names()));
    names.add("--no-" + option.longestName().substring(2));
    return Arrays.stream(args)
        .anyMatch(
            arg -> names.stream().anyMatch(name -> arg.equals(name) || arg.startsWith(name + "=")));
  }
}
