package dev.exporterkit.annotations;

import dev.exporterkit.api.Unit;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exposes a component or a method as a gauge: a value that can go up and down. Numbers, booleans,
 * {@code Duration} and {@code Instant}, boxed or optional; null or empty is no sample.
 *
 * <pre>{@code
 * record Pool(
 *     @Label String pool,
 *     @Gauge(name = "db_connections_open", help = "Connections now open.") int open,
 *     @Gauge(name = "db_wait_seconds", help = "Longest wait.", in = Unit.MILLISECONDS) long waited) {}
 * }</pre>
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Gauge {
  /** The family's full name, such as {@code db_connections_open}. */
  String name();

  /** One sentence that a person on call can read. */
  String help();

  /**
   * The unit in which the value arrives; it is converted to the base unit in which the name ends.
   */
  Unit in() default Unit.BASE;
}
