package dev.exporterkit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the column of a {@link dev.exporterkit.api.Table} from which a component of a record is
 * read. Without it, the column is the component's name in snake_case.
 *
 * <pre>{@code
 * record Backend(
 *     @Label @From("pxname") String backend,
 *     @From("qcur") @Gauge(name = "lb_queue", help = "Requests waiting for a server.") long queue,
 *     @Counter(name = "lb_requests_total", help = "Requests received.") long reqTot, // req_tot
 *     @Label("code") @From("hrsp_{code}") @Counter(name = "lb_responses_total", help = "Responses.")
 *         Map<Code, Long> responses) {}
 *
 * enum Code {
 *   @Label("2xx") SUCCESS,
 *   @Label("5xx") FAILURE
 * }
 * }</pre>
 *
 * <p>A map whose keys are an enum has a column for each constant: the text of the constant replaces
 * the label's name in braces, so that the example reads {@code hrsp_2xx}, {@code hrsp_5xx} and so
 * on.
 *
 * <p>A record that is also used as a row itself ignores it there.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface From {
  /** The name of the column, exactly as in the source. */
  String value();
}
