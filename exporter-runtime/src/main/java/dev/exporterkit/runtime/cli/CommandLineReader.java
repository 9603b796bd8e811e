package dev.exporterkit.runtime.cli;

import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.runtime.problem.Problem;
import dev.exporterkit.runtime.scrape.BuildInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Reads the command line and the environment of one exporter, and collects all problems. */
public final class CommandLineReader {
  private final ExporterBinding exporter;
  private final BuildInfo build;
  private final Environment environment;

  /**
   * Creates a reader.
   *
   * @param variables the environment variables
   */
  public CommandLineReader(
      ExporterBinding exporter, BuildInfo build, Map<String, String> variables) {
    this.exporter = exporter;
    this.build = build;
    this.environment = new Environment(exporter.descriptor(), variables);
  }

  /** Reads the command line; throws nothing for a mistake of the operator. */
  public CommandLineResult read(String... args) {
    Object options = newOptions(exporter.options());
    CommandLine command = CommandModel.of(exporter, environment, options);
    EnvironmentArguments arguments = new EnvironmentArguments(command, environment, args);
    ParseResult parsed = command.parseArgs(arguments.all());
    List<Problem> problems = new ArrayList<>();
    if (!asksForHelp(parsed)) {
      problems.addAll(new ParseProblems(command, environment, arguments).of(parsed));
      problems.addAll(environment.ambiguous(CommandModel.flags(command)));
    }
    FlagValues values = new FlagValues(parsed, environment, problems);
    Flags flags = new FlagReader(exporter, values).read(options);
    return new CommandLineResult(
        output(command, parsed),
        flags,
        variables(command, parsed, arguments),
        environment.misspelt(CommandModel.flags(command)),
        problems);
  }

  private Map<String, String> variables(
      CommandLine command, ParseResult parsed, EnvironmentArguments arguments) {
    Map<String, String> variables = new HashMap<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      String flag = option.longestName();
      boolean isGiven =
          CommandModel.isAuthors(option)
              ? !arguments.gave(option)
              : parsed.hasMatchedOption(option);
      if (!isGiven && environment.value(flag).isPresent()) {
        variables.put(flag, environment.variable(flag));
      }
    }
    return variables;
  }

  private Optional<String> output(CommandLine command, ParseResult parsed) {
    if (parsed.isUsageHelpRequested()) {
      return Optional.of(LiteralHelp.of(command));
    }
    return parsed.isVersionHelpRequested()
        ? Optional.of(build.text(exporter.descriptor().program()))
        : Optional.empty();
  }

  private static boolean asksForHelp(ParseResult parsed) {
    return parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested();
  }

  private static @Nullable Object newOptions(@Nullable Class<?> type) {
    if (type == null) {
      return null;
    }
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "the options " + type.getName() + " need a constructor without parameters", e);
    }
  }
}
