package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.source.Imports;
import dev.exporterkit.annotations.processor.source.JavaText;
import java.net.InetAddress;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The small methods at the end of a binding, if it calls them. */
final class HelperMethods {
  private final TreeSet<String> methods = new TreeSet<>();
  private final Imports imports;

  HelperMethods(Imports imports) {
    this.imports = imports;
  }

  /** Returns what an optional holds, or null. */
  String orNull(TypeMirror type, String expression) {
    String name = ((DeclaredType) type).asElement().getSimpleName().toString();
    methods.add(
        switch (name) {
          case "OptionalInt" -> number(OptionalInt.class, Integer.class, "getAsInt");
          case "OptionalLong" -> number(OptionalLong.class, Long.class, "getAsLong");
          case "OptionalDouble" -> number(OptionalDouble.class, Double.class, "getAsDouble");
          default ->
              "private static <T> T orNull(%s<T> value) {\n  return value == null ? null : value.orElse(null);"
                  .formatted(imports.name(Optional.class));
        });
    return "orNull(" + expression + ")";
  }

  /** Returns the text of an object, or null. */
  String text(String expression) {
    methods.add(
        "private static %s text(%s value) {\n  return value == null ? null : value.toString();"
            .formatted(imports.name(String.class), imports.name(Object.class)));
    return "text(" + expression + ")";
  }

  /** Returns the number of an internet address, or null. */
  String address(String expression) {
    methods.add(
        "private static %s address(%s value) {\n  return value == null ? null : value.getHostAddress();"
            .formatted(imports.name(String.class), imports.name(InetAddress.class)));
    return "address(" + expression + ")";
  }

  void writeTo(JavaText text) {
    for (String method : methods) {
      text.line("");
      method.lines().forEach(text::line);
      text.line("}");
    }
  }

  private String number(Class<?> optional, Class<?> boxed, String get) {
    return ("private static %s orNull(%s value) {\n"
            + "  return value == null || value.isEmpty() ? null : (%s) value.%s();")
        .formatted(imports.name(boxed), imports.name(optional), imports.name(boxed), get);
  }
}
