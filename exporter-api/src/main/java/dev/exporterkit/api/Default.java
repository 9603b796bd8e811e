package dev.exporterkit.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets the default value of a component of a configuration record. Without a default, a key that is
 * missing in the file leaves an {@code Optional} or a collection empty, and is a start-up problem
 * for every other type.
 *
 * <pre>{@code
 * record HttpModule(@Default("5s") Duration timeout, @Default("GET") String method) {}
 * }</pre>
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Default {
  /** The value, as it would be in the YAML file. */
  String value();
}
