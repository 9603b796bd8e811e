package dev.exporterkit.runtime.cli;

import dev.exporterkit.runtime.problem.Problem;
import dev.exporterkit.runtime.problem.SecretText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The values of our own flags: from the command line, else from the environment. */
final class FlagValues {
  static final String TWICE = "is given twice. Leave one out.";

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
    return converted(given(flag, environment.lines(flag)), conversion);
  }

  /** Returns the value of a flag that is given once. */
  <T> Optional<T> one(String flag, Function<String, T> conversion) {
    List<Given> given = given(flag, environment.value(flag).stream().toList());
    if (given.size() > 1) {
      problems.add(new Problem(flag, TWICE));
    }
    return converted(given, conversion).stream().findFirst();
  }

  private List<Given> given(String flag, List<String> otherwise) {
    @Nullable OptionSpec option = parsed.matchedOption(flag);
    if (option != null) {
      return option.stringValues().stream().map(text -> new Given(flag, text)).toList();
    }
    return otherwise.stream().map(text -> new Given(environment.variable(flag), text)).toList();
  }

  private <T> List<T> converted(List<Given> all, Function<String, T> conversion) {
    List<T> values = new ArrayList<>();
    all.forEach(given -> converted(given, conversion).ifPresent(values::add));
    return values;
  }

  private <T> Optional<T> converted(Given given, Function<String, T> conversion) {
    try {
      return Optional.of(conversion.apply(given.value()));
    } catch (IllegalArgumentException e) {
      problems.add(new Problem(given.where(), SecretText.mask(String.valueOf(e.getMessage()))));
      return Optional.empty();
    }
  }

  static boolean bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(TrueOrFalse.WANTED);
    };
  }
}
