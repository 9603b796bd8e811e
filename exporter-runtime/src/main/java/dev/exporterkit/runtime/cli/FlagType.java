package dev.exporterkit.runtime.cli;

import dev.exporterkit.api.GoDuration;
import dev.exporterkit.runtime.problem.NearestName;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The type of a standard flag's value.
 *
 * @param placeholder the word for the value in the help; empty for a switch
 * @param limits a sentence with the allowed values, in Markdown after a space; may be empty
 * @param parser reads a value; throws an IllegalArgumentException with the problem
 * @param writer writes a value as the parser reads it
 * @param repeatable whether the flag may be set several times
 */
record FlagType<T>(
    String placeholder,
    String limits,
    Function<String, T> parser,
    Function<T, String> writer,
    boolean repeatable) {
  /** A switch: on if the flag is present. */
  static final FlagType<Boolean> SWITCH = of("", FlagType::bool);

  static final String TRUE_OR_FALSE = "must be true or false.";

  /** Returns a type for any text that the parser accepts. */
  static <T> FlagType<T> of(String placeholder, Function<String, T> parser) {
    return new FlagType<>(placeholder, "", parser, String::valueOf, false);
  }

  /** Returns a type for a flag that may be set several times. */
  static <T> FlagType<T> repeatable(String placeholder, Function<String, T> parser) {
    return new FlagType<>(placeholder, " May be repeated.", parser, String::valueOf, true);
  }

  /** Returns a duration of zero or more. */
  static FlagType<Duration> duration() {
    return new FlagType<>("TIME", "", FlagType::duration, GoDuration::text, false);
  }

  /** Returns a duration of more than zero. */
  static FlagType<Duration> durationUpTo(Duration max) {
    return new FlagType<>(
        "TIME",
        " More than 0, at most `" + GoDuration.text(max) + "`.",
        text -> duration(text, max),
        GoDuration::text,
        false);
  }

  /** Returns a number of requests. */
  static FlagType<Integer> requests() {
    return of(
        "NUMBER",
        text -> (int) WholeNumbers.parse(text, 0, Integer.MAX_VALUE, "; 0 sets no limit"));
  }

  /** Returns a number of series. */
  static FlagType<Long> series() {
    return of(
        "N", text -> WholeNumbers.parse(text, 0, Long.MAX_VALUE, " of series, such as 50000"));
  }

  /** Returns one of the constants of an enum, in lower case with hyphens. */
  static <E extends Enum<E>> FlagType<E> oneOf(String placeholder, Class<E> type) {
    List<String> words = Arrays.stream(type.getEnumConstants()).map(FlagType::word).toList();
    return new FlagType<>(
        placeholder,
        words.stream().collect(Collectors.joining("`, `", " One of `", "`.")),
        text -> constant(type, words, text),
        FlagType::word,
        false);
  }

  T parse(String text) {
    return parser.apply(text);
  }

  String text(T value) {
    return writer.apply(value);
  }

  boolean isSwitch() {
    return placeholder.isEmpty();
  }

  static boolean bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(TRUE_OR_FALSE);
    };
  }

  private static Duration duration(String text) {
    if (text.startsWith("-")) {
      throw new IllegalArgumentException("must not be negative.");
    }
    return GoDuration.parse(text);
  }

  private static Duration duration(String text, Duration max) {
    Duration duration = text.startsWith("-") ? Duration.ZERO : duration(text);
    if (duration.isZero() || duration.compareTo(max) > 0) {
      throw new IllegalArgumentException(
          "must be more than 0 and at most " + GoDuration.text(max) + ".");
    }
    return duration;
  }

  private static <E extends Enum<E>> E constant(Class<E> type, List<String> words, String text) {
    int index = words.indexOf(text.toLowerCase(Locale.ROOT));
    if (index < 0) {
      throw new IllegalArgumentException(
          "must be one of " + String.join(", ", words) + "." + NearestName.question(text, words));
    }
    return type.getEnumConstants()[index];
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
