package dev.exporterkit.runtime.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Puts the values of the author's flags from the environment in front of the command line, as if
 * they were part of it: picocli forgets problems of default values if there are others.
 */
final class EnvironmentArguments {
  private final List<String> arguments = new ArrayList<>();
  private final Set<String> flags = new HashSet<>();

  EnvironmentArguments(CommandLine command, Environment environment, String... args) {
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (CommandModel.isAuthors(option) && !isGiven(option, args)) {
        for (String value : environment.values(option)) {
          add(option, value);
        }
      }
    }
    arguments.addAll(Arrays.asList(args));
  }

  /** Returns the values from the environment, followed by the command line. */
  String[] all() {
    return arguments.toArray(String[]::new);
  }

  /** Returns whether a flag has its value from the environment. */
  boolean gave(OptionSpec option) {
    return flags.contains(option.longestName());
  }

  private void add(OptionSpec option, String value) {
    String flag = option.longestName();
    flags.add(flag);
    boolean isSwitch = option.arity().max() == 0;
    if (!isSwitch || !(value.equals("true") || value.equals("false"))) {
      arguments.add(flag + "=" + value);
    } else if (value.equals("true")) {
      arguments.add(flag);
    } else if (option.negatable()) {
      arguments.add(CommandModel.negative(flag));
    }
  }

  private static boolean isGiven(OptionSpec option, String... args) {
    List<String> names =
        Stream.concat(
                Stream.of(option.names()), Stream.of(CommandModel.negative(option.longestName())))
            .toList();
    return Arrays.stream(args)
        .anyMatch(
            arg -> names.stream().anyMatch(name -> arg.equals(name) || arg.startsWith(name + "=")));
  }
}
