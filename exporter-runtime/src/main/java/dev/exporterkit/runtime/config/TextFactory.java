package dev.exporterkit.runtime.config;

import dev.exporterkit.runtime.problem.SecretText;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Creates an author's type from its text: with its static {@code of}, {@code valueOf} or {@code
 * parse}, in this order, that takes one {@code String} or {@code CharSequence}. The processor
 * accepts the same methods.
 *
 * @param method the static method
 */
public record TextFactory(Method method) {
  private static final List<String> NAMES = List.of("of", "valueOf", "parse");
  private static final List<Class<?>> PARAMETERS = List.of(String.class, CharSequence.class);

  /** Returns the factory of a type; empty if it has none, or is an enum. */
  public static Optional<TextFactory> of(Class<?> type) {
    return type.isEnum() ? Optional.empty() : candidates(type).findFirst().map(TextFactory::new);
  }

  private static Stream<Method> candidates(Class<?> type) {
    return NAMES.stream()
        .flatMap(name -> PARAMETERS.stream().flatMap(parameter -> method(type, name, parameter)));
  }

  private static Stream<Method> method(Class<?> type, String name, Class<?> parameter) {
    try {
      Method method = type.getDeclaredMethod(name, parameter);
      boolean fits =
          Modifier.isStatic(method.getModifiers())
              && !Modifier.isPrivate(method.getModifiers())
              && method.getReturnType() == type;
      return fits ? Stream.of(method) : Stream.empty();
    } catch (NoSuchMethodException e) {
      return Stream.empty();
    }
  }

  /**
   * Creates the value.
   *
   * @throws IllegalArgumentException with the text that follows the value in a message
   */
  public Object create(String text) {
    @Nullable Object value;
    try {
      if (!Modifier.isPublic(method.getModifiers() & type().getModifiers())) {
        method.setAccessible(true);
      }
      value = method.invoke(null, text);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(objection(e.getCause()), e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot call " + method, e);
    }
    if (value == null) {
      throw new IllegalArgumentException("is not a " + type().getSimpleName() + ".");
    }
    return value;
  }

  private String objection(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    @Nullable String message = cause == null ? null : cause.getMessage();
    if (message == null || message.isBlank()) {
      return "is not a " + type().getSimpleName() + ".";
    }
    String sentence = SecretText.mask(message).replaceAll("\\s+", " ").strip();
    return "is not a %s: %s%s"
        .formatted(type().getSimpleName(), sentence, sentence.endsWith(".") ? "" : ".");
  }

  private Class<?> type() {
    return method.getDeclaringClass();
  }
}
