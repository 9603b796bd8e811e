package dev.exporterkit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exposes a record that has only labels as an info: facts that hardly change, as labels of a
 * constant 1. Its name ends in {@code _info}. Labels of the rows around it are inherited.
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
  /** The family's full name, such as {@code redis_instance_info}. */
  String name();

  /** One sentence that a person on call can read. */
  String help();
}
