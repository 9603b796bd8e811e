package dev.exporterkit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a component of a record a label of its row and of the rows inside it.
 *
 * <ul>
 *   <li>On a map, or on a method that returns one, it names the label that the keys fill.
 *   <li>On a record of labels, it adds all labels of that record.
 *   <li>On a constant of an enum, it sets the text of the constant in labels and states.
 * </ul>
 *
 * <p>A label is a string, an enum, a boolean, a whole number, a {@code UUID}, {@code URI}, {@code
 * Path} or {@code InetAddress}, or an {@code Optional} of these. An empty {@code Optional} and an
 * empty string leave the label out. A null drops the row.
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
