package dev.exporterkit.annotations;

import dev.exporterkit.api.Unit;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exposes a component or a method as a counter: a value that only grows, or starts again at zero.
 * The type is a number or a {@code Duration}, boxed or in an {@code Optional}. The name ends in
 * {@code _total}. A negative value is dropped and counted.
 *
 * <pre>{@code
 * record Queue(
 *     @Label String queue,
 *     @Counter(name = "mq_messages_published_total", help = "Messages published.") long published) {}
 * }</pre>
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Counter {
  /** The full name of the metric, such as {@code mq_messages_published_total}. */
  String name();

  /** The HELP text: one sentence for the person on call. */
  String help();

  /** The unit of the value, which is converted to the base unit at the end of the name. */
  Unit in() default Unit.BASE;
}
