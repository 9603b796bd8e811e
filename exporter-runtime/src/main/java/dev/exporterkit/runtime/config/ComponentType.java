package dev.exporterkit.runtime.config;

import dev.exporterkit.api.PlainTextAllowed;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;

/**
 * What a component asks for.
 *
 * @param type its type
 * @param plainText whether a secret may stand in the file itself
 */
record ComponentType(Type type, boolean plainText) {

  /** Returns what the file may hold for a component. */
  static ComponentType by(RecordComponent component) {
    return new ComponentType(
        component.getGenericType(), component.isAnnotationPresent(PlainTextAllowed.class));
  }

  /** Returns the same where the author writes the value, for whom no plain secret is meant. */
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

  /** Returns what a container holds. */
  ComponentType argument(int index) {
    return new ComponentType(((ParameterizedType) type).getActualTypeArguments()[index], plainText);
  }
}
