package dev.exporterkit.annotations.processor.source;

import dev.exporterkit.annotations.processor.mirror.Names;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The imports of a class, gathered while its text refers to other classes. */
public final class Imports {
  private final String home;
  private final Predicate<String> isInHome;
  private final Map<String, String> bySimpleName = new TreeMap<>();
  private final TreeSet<String> constants = new TreeSet<>();

  /**
   * Begins the imports of a class in a package; its own name is taken.
   *
   * @param isInHome whether the package has a class of a simple name, which would hide one of
   *     java.lang
   */
  Imports(String home, String simpleName, Predicate<String> isInHome) {
    this.home = home;
    this.isInHome = isInHome;
    bySimpleName.put(simpleName, qualified(home, simpleName));
  }

  /** Returns how the text names a class of the JDK or the API. */
  public String name(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null
        ? top(type.getPackageName(), type.getSimpleName())
        : name(outer) + "." + type.getSimpleName();
  }

  /** Returns how the text names a class. */
  public String name(TypeElement type) {
    TypeElement outermost = type;
    while (outermost.getEnclosingElement() instanceof TypeElement around) {
      outermost = around;
    }
    String from = Names.packageOf(type);
    String nested = Names.nested(type);
    String first = outermost.getSimpleName().toString();
    return top(from, first) + nested.substring(first.length());
  }

  /** Returns how the text names a type, with its arguments and without its annotations. */
  public String name(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      String name = name((TypeElement) declared.asElement());
      return declared.getTypeArguments().isEmpty()
          ? name
          : declared.getTypeArguments().stream()
              .map(this::name)
              .collect(Collectors.joining(", ", name + "<", ">"));
    }
    return type.getKind().isPrimitive()
        ? type.getKind().name().toLowerCase(Locale.ROOT)
        : type.toString();
  }

  /** Returns how the text names a class, given its package and simple name. */
  public String top(String from, String simpleName) {
    String qualified = qualified(from, simpleName);
    if (!from.equals(home) && isInHome.test(simpleName)) {
      return qualified;
    }
    return bySimpleName.computeIfAbsent(simpleName, name -> qualified).equals(qualified)
        ? simpleName
        : qualified;
  }

  /** Returns how the text names a constant of an enum. */
  public String constant(Enum<?> constant) {
    constants.add(constant.getDeclaringClass().getCanonicalName() + "." + constant.name());
    return constant.name();
  }

  /** Returns the import statements. */
  String text() {
    StringBuilder text = new StringBuilder();
    constants.forEach(name -> text.append("import static ").append(name).append(";\n"));
    if (!constants.isEmpty()) {
      text.append('\n');
    }
    TreeSet<String> sorted = new TreeSet<>(bySimpleName.values());
    for (String name : sorted) {
      String from = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "";
      if (!from.equals(home) && !from.equals("java.lang")) {
        text.append("import ").append(name).append(";\n");
      }
    }
    return text.toString();
  }

  private static String qualified(String from, String simpleName) {
    return from.isEmpty() ? simpleName : from + "." + simpleName;
  }
}
