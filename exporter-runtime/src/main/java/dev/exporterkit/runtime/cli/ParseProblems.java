package dev.exporterkit.runtime.cli;

import dev.exporterkit.runtime.problem.NearestName;
import dev.exporterkit.runtime.problem.Problem;
import dev.exporterkit.runtime.problem.SecretText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Converts picocli's problems to ours. */
final class ParseProblems {
  private final CommandLine command;
  private final Environment environment;
  private final EnvironmentArguments arguments;

  ParseProblems(CommandLine command, Environment environment, EnvironmentArguments arguments) {
    this.command = command;
    this.environment = environment;
    this.arguments = arguments;
  }

  List<Problem> of(ParseResult parsed) {
    List<Problem> problems = new ArrayList<>(placeholders(parsed));
    List<Problem> switches = switchesWithValues(parsed.originalArgs());
    problems.addAll(switches);
    parsed.errors().stream()
        // Problems of switches are reported already, with their names.
        .filter(error -> switches.isEmpty() || !(error instanceof MaxValuesExceededException))
        .forEach(error -> add(error, problems));
    return problems.stream().distinct().toList();
  }

  private void add(Exception error, List<Problem> problems) {
    if (error instanceof UnmatchedArgumentException unmatched) {
      problems.addAll(unknown(unmatched.getUnmatched()));
    } else if (error instanceof MissingParameterException missing) {
      missing(missing, problems);
    } else if (error instanceof OverwrittenOptionException twice) {
      problems.add(new Problem(name(twice.getOverwritten()), FlagValues.TWICE));
    } else if (error instanceof ParameterException wrong) {
      problems.add(problem(wrong));
    } else {
      problems.add(new Problem("command line", String.valueOf(error.getMessage())));
    }
  }

  /** Finds switches with a value; picocli does not name them. */
  private List<Problem> switchesWithValues(List<String> args) {
    List<Problem> problems = new ArrayList<>();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      if (equals >= 0) {
        FlagValue written = new FlagValue(arg.substring(0, equals), arg.substring(equals + 1));
        for (OptionSpec option : command.getCommandSpec().options()) {
          if (option.arity().max() == 0 && isNameOf(option, written.name())) {
            problems.add(switchWithValue(written, option));
          }
        }
      }
    }
    return problems;
  }

  private static boolean isNameOf(OptionSpec option, String name) {
    return List.of(option.names()).contains(name)
        || (option.negatable() && CommandModel.negative(option.longestName()).equals(name));
  }

  private Problem switchWithValue(FlagValue written, OptionSpec option) {
    String flag = option.longestName();
    if (arguments.gave(option)) {
      return new Problem(
          new FlagValue(environment.variable(flag), written.text()).where(),
          FlagType.TRUE_OR_FALSE);
    }
    String advice =
        option.negatable()
            ? "Write %s or %s.".formatted(flag, CommandModel.negative(flag))
            : "Write %s, or remove it.".formatted(flag);
    return new Problem(written.where(), "takes no value. " + advice);
  }

  /** Finds flags that were copied from the help without changes. */
  private static List<Problem> placeholders(ParseResult parsed) {
    List<Problem> problems = new ArrayList<>();
    for (OptionSpec option : parsed.matchedOptions()) {
      String flag = option.longestName();
      if (CommandModel.isPlaceholder(flag)) {
        problems.add(
            new Problem(flag, "use the name of a collector instead of " + StandardFlag.ANY + "."));
      }
    }
    return problems;
  }

  private List<Problem> unknown(List<String> arguments) {
    List<Problem> problems = new ArrayList<>();
    for (String argument : arguments) {
      if (argument.startsWith("-")) {
        problems.add(unknown(argument));
      }
    }
    // The argument after an unknown flag may be its value, and does not deserve its own line.
    if (problems.isEmpty()) {
      arguments.forEach(
          argument ->
              problems.add(
                  new Problem(
                      SecretText.maskValue(argument),
                      "is not a flag, and there are no other arguments.")));
    }
    return problems;
  }

  private Problem unknown(String argument) {
    String flag = argument.replaceFirst("(?s)=.*", "");
    Set<String> known = known();
    String collector = flag.replaceFirst("\\.[^.]*$", "");
    boolean isKnown = known.contains(collector);
    String cacheTtl = StandardFlags.CACHE_TTL.name();
    if (isKnown && flag.equals(collector + cacheTtl.substring(cacheTtl.lastIndexOf('.')))) {
      return new Problem(flag, "this collector has no cache: it runs at every scrape.");
    }
    String kind = CommandModel.isCollectorFlag(flag) && !isKnown ? "collector" : "flag";
    return new Problem(flag, "there is no such " + kind + "." + NearestName.question(flag, known));
  }

  private Set<String> known() {
    Set<String> names = new TreeSet<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      names.addAll(List.of(option.names()));
      names.removeIf(CommandModel::isPlaceholder);
      if (option.negatable()) {
        names.add(CommandModel.negative(option.longestName()));
      }
    }
    return names;
  }

  private static void missing(MissingParameterException missing, List<Problem> problems) {
    for (ArgSpec argument : missing.getMissing()) {
      problems.add(
          new Problem(
              name(argument), argument.required() ? "is required." : "needs a value after it."));
    }
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : "argument";
  }

  private Problem problem(ParameterException wrong) {
    if (!(wrong.getArgSpec() instanceof OptionSpec option)) {
      return new Problem("command line", what(wrong));
    }
    String flag = option.longestName();
    @Nullable String value = wrong.getValue();
    if (value == null) {
      return new Problem(flag, what(wrong));
    }
    FlagValue written =
        new FlagValue(arguments.gave(option) ? environment.variable(flag) : flag, value);
    return new Problem(written.where(), written.isSecret() ? "does not fit." : what(wrong));
  }

  private static String what(ParameterException wrong) {
    if (wrong.getCause() instanceof TypeConversionException mismatch) {
      return SecretText.mask(String.valueOf(mismatch.getMessage()));
    }
    return SecretText.mask(
        String.valueOf(wrong.getMessage()).lines().collect(Collectors.joining(" ")));
  }
}
