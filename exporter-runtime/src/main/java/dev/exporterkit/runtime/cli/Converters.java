package dev.exporterkit.runtime.cli;

import dev.exporterkit.api.GoDuration;
import dev.exporterkit.runtime.config.FileName;
import dev.exporterkit.runtime.config.TextFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** Converts the values of an author's options, instead of picocli's own converters. */
final class Converters {
  private Converters() {}

  static void register(CommandLine command) {
    command
        .registerConverter(Path.class, new Paths())
        .registerConverter(Duration.class, new Durations())
        .registerConverter(Boolean.class, new Booleans())
        .registerConverter(boolean.class, new Booleans())
        .registerConverter(Integer.class, new Integers())
        .registerConverter(int.class, new Integers())
        .registerConverter(Long.class, new Sizes())
        .registerConverter(long.class, new Sizes());
    for (OptionSpec option : command.getCommandSpec().options()) {
      for (Class<?> type : option.auxiliaryTypes()) {
        registerText(type, command);
      }
    }
  }

  /** Registers the text of an author's type; picocli has converters for the JDK's types. */
  private static <T> void registerText(Class<T> type, CommandLine command) {
    Optional<TextFactory> factory =
        type.getName().startsWith("java.") ? Optional.empty() : TextFactory.of(type);
    if (factory.isPresent()) {
      command.registerConverter(type, new Texts<>(type, factory.get()));
    }
  }

  /** Reads a value, and throws the exception that picocli expects. */
  private abstract static class Converter<T> implements ITypeConverter<T> {
    abstract T read(String text);

    @Override
    public final T convert(String text) {
      try {
        return read(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  private static final class Texts<T> extends Converter<T> {
    private final Class<T> type;
    private final TextFactory factory;

    Texts(Class<T> type, TextFactory factory) {
      this.type = type;
      this.factory = factory;
    }

    @Override
    T read(String text) {
      return type.cast(factory.create(text));
    }
  }

  private static final class Paths extends Converter<Path> {
    @Override
    Path read(String text) {
      return FileName.parse(text);
    }
  }

  /** Durations as in Go. */
  static final class Durations extends Converter<Duration> {
    @Override
    Duration read(String text) {
      return GoDuration.parse(text);
    }
  }

  /** Values of a switch, which only come from the environment. */
  private static final class Booleans extends Converter<Boolean> {
    @Override
    Boolean read(String text) {
      return FlagType.bool(text);
    }
  }

  private static final class Integers extends Converter<Integer> {
    @Override
    Integer read(String text) {
      return (int) WholeNumbers.parse(text, Integer.MIN_VALUE, Integer.MAX_VALUE, "");
    }
  }

  /**
   * Whole numbers, and sizes as in Prometheus's own flags: {@code 64MB} is 64 times 1024 times 1024
   * bytes, and so is {@code 64MiB}.
   */
  static final class Sizes extends Converter<Long> {
    private static final Pattern SIZE =
        Pattern.compile("(-?[0-9]*)(?:([KMGTP]?)I?B)?", Pattern.CASE_INSENSITIVE);
    private static final String UNITS = "KMGTP";
    private static final String EXAMPLE = ", or a size such as 64MB";

    @Override
    Long read(String text) {
      Matcher size = SIZE.matcher(text);
      if (!size.matches()) {
        throw new IllegalArgumentException("must be a whole number" + EXAMPLE + ".");
      }
      long unit = size.group(2) == null ? 1 : bytes(size.group(2));
      return unit
          * WholeNumbers.parse(
              size.group(1), Long.MIN_VALUE / unit, Long.MAX_VALUE / unit, EXAMPLE);
    }

    private static long bytes(String unit) {
      int thousands = unit.isEmpty() ? 0 : UNITS.indexOf(unit.toUpperCase(Locale.ROOT)) + 1;
      return 1L << (10 * thousands);
    }
  }
}
