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

/**
 * The values of the standard flags, from the command line or else from the environment. A value
 * that cannot be read becomes a problem.
 */
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

  /** Returns the value of a switch, if it is set. */
  Optional<Boolean> isOn(String flag) {
    if (parsed.hasMatchedOption(flag)) {
      @Nullable Boolean value = parsed.matchedOptionValue(flag, (Boolean) null);
      return Optional.ofNullable(value);
    }
    return environment
        .value(flag)
        .flatMap(text -> read(new FlagValue(environment.variable(flag), text), FlagType::bool));
  }

  /** Returns all values of a repeatable flag. */
  <T> List<T> all(StandardFlag<T> flag) {
    return read(written(flag.name(), environment.lines(flag.name())), flag.type().parser());
  }

  /** Returns whether a flag is set, with whatever values. */
  boolean isSet(StandardFlag<?> flag) {
    return !written(flag.name(), environment.lines(flag.name())).isEmpty();
  }

  /** Returns the value of a flag, if it is set. */
  <T> Optional<T> one(StandardFlag<T> flag) {
    return one(flag.name(), flag.type().parser());
  }

  /** Returns the value that a flag has for one collector, if it is set. */
  <T> Optional<T> one(StandardFlag<T> flag, String collector) {
    return one(flag.name(collector), flag.type().parser());
  }

  /** Returns the value of a flag, with another parser than that of its type. */
  <T> Optional<T> one(String flag, Function<String, T> parser) {
    List<FlagValue> written = written(flag, environment.value(flag).stream().toList());
    if (written.size() > 1) {
      problems.add(new Problem(flag, TWICE));
    }
    return read(written, parser).stream().findFirst();
  }

  private List<FlagValue> written(String flag, List<String> inEnvironment) {
    @Nullable OptionSpec option = parsed.matchedOption(flag);
    if (option != null) {
      return option.stringValues().stream().map(text -> new FlagValue(flag, text)).toList();
    }
    return inEnvironment.stream()
        .map(text -> new FlagValue(environment.variable(flag), text))
        .toList();
  }

  private <T> List<T> read(List<FlagValue> written, Function<String, T> parser) {
    List<T> values = new ArrayList<>();
    written.forEach(value -> read(value, parser).ifPresent(values::add));
    return values;
  }

  private <T> Optional<T> read(FlagValue written, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(written.text()));
    } catch (IllegalArgumentException e) {
      problems.add(new Problem(written.where(), SecretText.mask(String.valueOf(e.getMessage()))));
      return Optional.empty();
    }
  }
}
