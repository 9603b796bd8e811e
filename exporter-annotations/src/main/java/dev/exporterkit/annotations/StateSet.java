package dev.exporterkit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exposes an enum, or a set of its constants, as a state set: a sample for each constant, 1 where
 * the state holds, in a label with the name of the family.
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
  /** The family's full name, such as {@code cluster_node_phase}. */
  String name();

  /** One sentence that a person on call can read. */
  String help();
}
