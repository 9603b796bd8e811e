package dev.exporterkit.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a component of a configuration record where the file does not name it, written as in
 * the file. Without it, what is not named is empty for an {@code Optional} and for collections, and
 * a problem at start for everything else.
 *
 * <pre>{@code
 * record HttpModule(@Default("5s") Duration timeout, @Default("GET") String method) {}
 * }</pre>
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Default {
  /** The value as YAML. */
  String value();
}
