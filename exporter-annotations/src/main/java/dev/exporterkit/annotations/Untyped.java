package dev.exporterkit.annotations;

import dev.exporterkit.api.Unit;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exposes a component or a method of which a third party does not tell the type; {@code unknown} in
 * OpenMetrics. Values as for {@link Gauge}.
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
  /** The family's full name, such as {@code plant_sensor_value}. */
  String name();

  /** One sentence that a person on call can read. */
  String help();

  /**
   * The unit in which the value arrives; it is converted to the base unit in which the name ends.
   */
  Unit in() default Unit.BASE;
}
