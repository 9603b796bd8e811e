package dev.exporterkit.runtime;

import java.util.Optional;

/** Finds the code that the annotation processor generates for a class. */
public final class GeneratedCode {
  private GeneratedCode() {}

  /**
   * Creates the generated code of a class.
   *
   * @param author the author's class
   * @param suffix what it generates: {@code Exporter} for an exporter, {@code Binding} for a
   *     collector
   * @param type the type of the generated code
   * @return empty if the annotation processor did not run for the class
   * @throws IllegalStateException if the generated class cannot be used
   */
  public static <T> Optional<T> of(Class<?> author, String suffix, Class<T> type) {
    try {
      // The class loader of the author's class knows the generated class, whichever class calls
      // this method. It is loaded by name, so that others on the class path do not interfere.
      Class<?> generated = Class.forName(name(author, suffix), true, author.getClassLoader());
      return Optional.of(type.cast(generated.getDeclaredConstructor().newInstance()));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot use the generated code of " + author.getName(), e);
    }
  }

  private static String name(Class<?> author, String suffix) {
    String name = author.getSimpleName();
    for (Class<?> at = author.getEnclosingClass(); at != null; at = at.getEnclosingClass()) {
      name = at.getSimpleName() + "_" + name;
    }
    String home = author.getPackageName();
    return (home.isEmpty() ? "" : home + ".") + name + "_" + suffix;
  }
}
