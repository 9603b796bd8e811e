package dev.exporterkit.client;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Proxies for JDBC's interfaces that delegate most calls. These interfaces have some fifty methods
 * each, and more in every version of Java.
 */
final class Delegates {
  private Delegates() {}

  static <T> T of(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Delegates.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** Calls a method, and rethrows its exceptions. */
  static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] args)
      throws Throwable {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
