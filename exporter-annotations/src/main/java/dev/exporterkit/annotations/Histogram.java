package dev.exporterkit.annotations;

import dev.exporterkit.api.Unit;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exposes a {@code HistogramValue} that the target system keeps.
 *
 * <pre>{@code
 * record Endpoint(
 *     @Label String endpoint,
 *     @Histogram(name = "api_request_duration_seconds", help = "Time to answer.")
 *         HistogramValue duration) {}
 * }</pre>
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Histogram {
  /** The family's full name, such as {@code api_request_duration_seconds}. */
  String name();

  /** One sentence that a person on call can read. */
  String help();

  /**
   * The unit in which the value arrives; it is converted to the base unit in which the name ends.
   */
  Unit in() default Unit.BASE;
}
