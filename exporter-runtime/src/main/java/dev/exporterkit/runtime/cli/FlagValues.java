package dev.exporterkit.runtime.cli;

import dev.exporterkit.runtime.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The values of our own flags: from the command line, else from the environment. */
final class FlagValues {
  private final ParseResult parsed;
  private final Environment environment;
  private final List<Problem> problems;

  FlagValues(ParseResult parsed, Environment environment, List<Problem> problems) {
    this.parsed = parsed;
    this.environment = environment;
    this.problems = problems;
  }

  /** Returns what a switch says, if anything says something. */
  Optional<Boolean> isOn(String flag) {
    if (parsed.hasMatchedOption(flag)) {
      @Nullable Boolean value = parsed.matchedOptionValue(flag, (Boolean) null);
      return Optional.ofNullable(value);
    }
    return environment
        .value(flag)
        .flatMap(text -> converted(new Given(environment.variable(flag), text), FlagValues::bool));
  }

  /** Returns every value of a flag that can be converted; the others become problems. */
  <T> List<T> all(String flag, Function<String, T> conversion) {
    List<T> values = new ArrayList<>();
    for (Given given : given(flag)) {
      converted(given, conversion).ifPresent(values::add);
    }
    return values;
  }

  /** Returns the last value of a flag. */
  <T> Optional<T> last(String flag, Function<String, T> conversion) {
    List<T> values = all(flag, conversion);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
  }

  private List<Given> given(String flag) {
    @Nullable OptionSpec option = parsed.matchedOption(flag);
    if (option != null) {
      return option.stringValues().stream().map(text -> new Given(flag, text)).toList();
    }
    return environment.value(flag).stream()
        .map(text -> new Given(environment.variable(flag), text))
        .toList();
  }

  private <T> Optional<T> converted(Given given, Function<String, T> conversion) {
    try {
      return Optional.of(conversion.apply(given.value()));
    } catch (IllegalArgumentException e) {
      problems.add(new Problem(given.where(), String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private static boolean bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("it is true or false.");
    };
  }
}
