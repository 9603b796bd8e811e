package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.source.Imports;
import dev.exporterkit.api.Unit;

/** How labels and values are read from the author's rows. */
final class Expressions {
  private final BindingNames names;
  private final Imports imports;
  private final HelperMethods helpers;

  Expressions(BindingNames names, Imports imports, HelperMethods helpers) {
    this.names = names;
    this.imports = imports;
    this.helpers = helpers;
  }

  /** Returns the call that sets a label. */
  String label(String row, int index, LabelText text, String expression) {
    String value = text.optional() ? helpers.orNull(text.type(), expression) : expression;
    value =
        switch (text.form()) {
          case PLAIN -> value;
          case OBJECT -> helpers.text(value);
          case ADDRESS -> helpers.address(value);
          case ENUM -> names.texts(text.texts().orElseThrow()) + ".text(" + value + ")";
        };
    String method = text.optional() ? "optionalLabel" : "label";
    return "%s.%s(%d, %s);".formatted(row, method, index, value);
  }

  /** Returns the call that sets a value. */
  String value(String row, int column, ValueModel model, String expression) {
    return "%s.value(%d, %s);".formatted(row, column, value(model, expression));
  }

  private String value(ValueModel model, String expression) {
    ValueType type = model.type();
    boolean converted = model.in() != Unit.BASE;
    boolean unwrapped =
        switch (type.form()) {
          case PLAIN -> false;
          case OPTIONAL -> true;
          case OPTIONAL_NUMBER -> converted;
        };
    String value = unwrapped ? helpers.orNull(type.type(), expression) : expression;
    if (type.states().isPresent()) {
      return names.texts(type.states().get()) + ".bits(" + value + ")";
    }
    return converted
        ? imports.name(Unit.class) + "." + model.in() + ".toBase(" + value + ")"
        : value;
  }
}
