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
  /** The family's full name, such as {@code db_statement_duration_seconds}. */
  String name();

  /** One sentence that a person on call can read. */
  String help();

  /**
   * The unit in which the value arrives; it is converted to the base unit in which the name ends.
   */
  Unit in() default Unit.BASE;
}
