package dev.exporterkit.annotations;

import dev.exporterkit.api.Unit;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exposes a component or a method as a gauge: a value that can go up and down. The type is a
 * number, a boolean, a {@code Duration} or an {@code Instant}, boxed or in an {@code Optional}.
 * Null and empty values produce no sample.
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
  /** The full name of the metric, such as {@code db_connections_open}. */
  String name();

  /** The HELP text: one sentence for the person on call. */
  String help();

  /** The unit of the value, which is converted to the base unit at the end of the name. */
  Unit in() default Unit.BASE;
}
