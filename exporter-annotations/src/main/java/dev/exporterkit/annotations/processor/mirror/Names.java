package dev.exporterkit.annotations.processor.mirror;

import dev.exporterkit.api.rules.SnakeCase;
import java.util.Locale;
import javax.lang.model.element.TypeElement;

/** How names of Java become others. */
public final class Names {
  private Names() {}

  /** Returns {@code if_hc_in_octets} for {@code ifHCInOctets}; a last underscore is dropped. */
  public static String snakeCase(String name) {
    return SnakeCase.of(name);
  }

  /** Returns {@code IF_HC_IN_OCTETS} for {@code ifHCInOctets}. */
  public static String constant(String name) {
    return snakeCase(name).toUpperCase(Locale.ROOT);
  }

  /** Returns {@code store} for {@code Store}. */
  public static String variable(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** Returns {@code Outer.Inner}, the name without the package. */
  public static String nested(TypeElement type) {
    String outer =
        type.getEnclosingElement() instanceof TypeElement around ? nested(around) + "." : "";
    return outer + type.getSimpleName();
  }

  /** Returns the name of what is generated for a class, such as {@code Outer_Inner_Binding}. */
  public static String generated(TypeElement type, String suffix) {
    return nested(type).replace('.', '_') + "_" + suffix;
  }

  /** Returns the name of what is generated for a class, with its package. */
  public static String generatedQualified(TypeElement type, String suffix) {
    String home = packageOf(type);
    return (home.isEmpty() ? "" : home + ".") + generated(type, suffix);
  }

  /** Returns the name of the package of a class; empty for the unnamed one. */
  public static String packageOf(TypeElement type) {
    String qualified = type.getQualifiedName().toString();
    return qualified.substring(0, Math.max(0, qualified.length() - nested(type).length() - 1));
  }
}
