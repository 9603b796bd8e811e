package dev.exporterkit.testkit.leak;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a test class leave something behind, because a library keeps it.
 *
 * <pre>{@code
 * @AllowLeaks(value = "the driver keeps a timer for the life of the JVM", threads = "mariadb-timer-.*")
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AllowLeaks {
  /** The reason, for those who read the test. */
  String value();

  /** Regular expressions for whole names of threads. Without any, nothing is checked. */
  String[] threads() default {};
}
