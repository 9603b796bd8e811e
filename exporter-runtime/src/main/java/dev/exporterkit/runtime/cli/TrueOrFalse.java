package dev.exporterkit.runtime.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a switch says where it is given a value. */
final class TrueOrFalse implements ITypeConverter<Boolean> {
  static final String WANTED = "must be true or false.";

  @Override
  public Boolean convert(String text) {
    try {
      return FlagValues.bool(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
