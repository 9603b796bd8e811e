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
  /** The full name of the metric, such as {@code api_request_duration_seconds}. */
  String name();

  /** The HELP text: one sentence for the person on call. */
  String help();

  /** The unit of the value, which is converted to the base unit at the end of the name. */
  Unit in() default Unit.BASE;
}
