package dev.exporterkit.runtime.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a switch says where it is given a value. */
final class TrueOrFalse implements ITypeConverter<Boolean> {
  static final String WANTED = "it is true or false.";

  @Override
  public Boolean convert(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new TypeConversionException(WANTED);
    };
  }
}
