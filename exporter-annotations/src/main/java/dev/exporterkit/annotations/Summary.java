package dev.exporterkit.annotations;

import dev.exporterkit.api.Unit;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exposes a {@code SummaryValue} that the target system keeps. Its quantiles cannot be aggregated,
 * so a {@link Histogram} is better wherever the source has one.
 *
 * <pre>{@code
 * record Statement(
 *     @Label String digest,
 *     @Summary(name = "db_statement_duration_seconds", help = "Time in the statement.", in = Unit.MILLISECONDS)
 *         SummaryValue duration) {}
 * }</pre>
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Summary {
  /** The full name of the metric, such as {@code db_statement_duration_seconds}. */
  String name();

  /** The HELP text: one sentence for the person on call. */
  String help();

  /** The unit of the value, which is converted to the base unit at the end of the name. */
  Unit in() default Unit.BASE;
}
