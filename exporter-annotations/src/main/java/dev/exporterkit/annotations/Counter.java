package dev.exporterkit.annotations;

import dev.exporterkit.api.Unit;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exposes a component or a method as a counter: a value that only grows, or starts again at zero.
 * Its name ends in {@code _total}. Values as for {@link Gauge}; a negative one is dropped and
 * counted.
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
  /** The family's full name, such as {@code mq_messages_published_total}. */
  String name();

  /** One sentence that a person on call can read. */
  String help();

  /**
   * The unit in which the value arrives; it is converted to the base unit in which the name ends.
   */
  Unit in() default Unit.BASE;
}
