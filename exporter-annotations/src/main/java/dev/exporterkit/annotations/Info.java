package dev.exporterkit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exposes a record of labels as an info: facts that rarely change, as the labels of a constant 1.
 * The name ends in {@code _info}. It inherits the labels of the rows around it.
 *
 * <pre>{@code
 * @Info(name = "redis_instance_info", help = "Version and role of the server.")
 * record Instance(@Label String version, @Label Role role) {
 *   enum Role { PRIMARY, REPLICA }
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Info {
  /** The full name of the metric, such as {@code redis_instance_info}. */
  String name();

  /** The HELP text: one sentence for the person on call. */
  String help();
}
