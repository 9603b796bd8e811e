package dev.exporterkit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a component of a record a label of its row and of the rows within it; on a map, or on a
 * method that returns one, names the label that the keys fill; on a record of labels, embeds these;
 * on a constant of an enum, gives the text that the constant has in labels and states.
 *
 * <p>Labels are strings, enums, booleans, whole numbers, or {@code Optional}s of these, which leave
 * the label out where they are empty, as an empty text does. A null costs the row.
 *
 * <pre>{@code
 * record Server(
 *     @Label String backend,
 *     @Label("server") String id,
 *     @Label("code") @Counter(name = "lb_responses_total", help = "Responses by class.")
 *         Map<Code, Long> responses) {}
 *
 * enum Code {
 *   @Label("2xx") SUCCESS,
 *   @Label("5xx") FAILURE
 * }
 * }</pre>
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Label {
  /** The label's name, or a constant's text; by default the component's name in snake_case. */
  String value() default "";
}
