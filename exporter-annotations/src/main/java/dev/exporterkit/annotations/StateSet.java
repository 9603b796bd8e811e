package dev.exporterkit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exposes an enum, or a {@code Set} of its constants, as a state set: one sample for each constant,
 * which is 1 for the current states and 0 for the others. The constant is the value of a label with
 * the name of the metric. An enum has at most 64 constants.
 *
 * <pre>{@code
 * record Node(
 *     @Label String node,
 *     @StateSet(name = "cluster_node_phase", help = "Phase of the node.") Phase phase) {}
 *
 * enum Phase { JOINING, READY, LEAVING }
 * }</pre>
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface StateSet {
  /** The full name of the metric, such as {@code cluster_node_phase}. */
  String name();

  /** The HELP text: one sentence for the person on call. */
  String help();
}
