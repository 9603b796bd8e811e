package dev.exporterkit.runtime.config;

import dev.exporterkit.api.PlainTextAllowed;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;

/**
 * The type of a component.
 *
 * @param type its Java type
 * @param plainText whether the file may contain the secret itself
 */
record ComponentType(Type type, boolean plainText) {

  /** Returns the type of a component. */
  static ComponentType by(RecordComponent component) {
    return new ComponentType(
        component.getGenericType(), component.isAnnotationPresent(PlainTextAllowed.class));
  }

  /** Returns the same for a value that the author writes, which must not be a plain secret. */
  ComponentType fromSource() {
    return new ComponentType(type, false);
  }

  Class<?> raw() {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) type;
  }

  boolean isGeneric() {
    return type instanceof ParameterizedType;
  }

  /** Returns the element type of a container. */
  ComponentType argument(int index) {
    return new ComponentType(((ParameterizedType) type).getActualTypeArguments()[index], plainText);
  }
}
