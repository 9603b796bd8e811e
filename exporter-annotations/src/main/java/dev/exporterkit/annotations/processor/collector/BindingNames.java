package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.mirror.Names;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The names of constants, methods and variables in one binding; none is given twice. */
final class BindingNames {
  private static final Set<String> TAKEN =
      Set.of(
          "row",
          "outer",
          "sheet",
          "cells",
          "collector",
          "run",
          "e",
          "returned",
          "entry",
          "type",
          "fetch",
          "descriptor",
          "schemas",
          "orNull",
          "text",
          "LONG",
          "DOUBLE",
          "OBJECT");

  private final Set<String> constants = new HashSet<>(TAKEN);
  private final Set<String> methods = new HashSet<>(TAKEN);
  private final IdentityHashMap<RowSchemaModel, String> schemas = new IdentityHashMap<>();
  private final Map<String, String> enums = new HashMap<>();
  private final Map<String, String> sheets = new HashMap<>();

  String schema(RowSchemaModel schema) {
    return schemas.computeIfAbsent(schema, key -> unique(key.name(), "ROWS", constants));
  }

  String texts(EnumModel model) {
    // A constant would hide an enum of the same name.
    constants.add(model.type().getSimpleName().toString());
    return enums.computeIfAbsent(
        model.type().getQualifiedName().toString(),
        key -> unique(Names.constant(model.type().getSimpleName().toString()), "TEXT", constants));
  }

  /** Returns the name of the method that fills a row, and of its variable. */
  String sheet(SheetModel sheet) {
    return sheets.computeIfAbsent(
        sheet.type().getQualifiedName().toString(),
        key -> {
          String name = Names.variable(sheet.type().getSimpleName().toString());
          // A call of a method named yield must be qualified.
          boolean taken = SourceVersion.isKeyword(name) || name.equals("yield");
          return unique(taken ? name + "Row" : name, "Row", methods);
        });
  }

  private static String unique(String name, String suffix, Set<String> taken) {
    boolean constant = suffix.equals(suffix.toUpperCase(Locale.ROOT));
    String separator = constant ? "_" : "";
    String valid = SourceVersion.isIdentifier(name) ? name : suffix + separator + name;
    String longer = valid + separator + suffix;
    String candidate = taken.contains(valid) ? longer : valid;
    for (int i = 2; !taken.add(candidate); i++) {
      candidate = longer + i;
    }
    return candidate;
  }
}
