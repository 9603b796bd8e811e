package dev.exporterkit.annotations;

import dev.exporterkit.api.Rule;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Waives rules for one element and everything inside it, with a reason. Rules that protect scrapes
 * cannot be waived. A waiver that is not needed is a warning.
 *
 * <pre>{@code
 * @Allow(rule = Rule.PERCENT, reason = "the reference exporter's name; dashboards rely on it")
 * @Gauge(name = "haproxy_process_idle_time_percent", help = "Time spent waiting for I/O.")
 * OptionalLong idle() { … }
 * }</pre>
 */
@Documented
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Allow {
  /** The rules; their names are the ids in square brackets in the compiler's messages. */
  Rule[] rule();

  /** Why breaking the rule is right here, for anyone who reads the code. */
  String reason();
}
