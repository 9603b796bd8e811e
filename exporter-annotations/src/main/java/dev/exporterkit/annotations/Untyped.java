package dev.exporterkit.annotations;

import dev.exporterkit.api.Unit;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exposes a component or a method as a metric whose type its source does not report; {@code
 * unknown} in OpenMetrics. It has the same Java types as a {@link Gauge}.
 *
 * <pre>{@code
 * record Reading(
 *     @Label String sensor,
 *     @Untyped(name = "plant_sensor_value", help = "Whatever the sensor reports.") double value) {}
 * }</pre>
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Untyped {
  /** The full name of the metric, such as {@code plant_sensor_value}. */
  String name();

  /** The HELP text: one sentence for the person on call. */
  String help();

  /** The unit of the value, which is converted to the base unit at the end of the name. */
  Unit in() default Unit.BASE;
}
