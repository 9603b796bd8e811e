package dev.exporterkit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Waives rules for one element and what is inside it, and says why. Rules that would break a scrape
 * cannot be waived; an unknown id is an error, a waiver that nothing needs a warning.
 *
 * <pre>{@code
 * @Allow(rule = "WE-17", reason = "the reference exporter's name; dashboards rely on it")
 * @Gauge(name = "haproxy_process_idle_time_percent", help = "Time spent waiting for I/O.")
 * OptionalLong idle() { … }
 * }</pre>
 */
@Documented
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Allow {
  /** The ids of the rules, as they stand in square brackets in the compiler's messages. */
  String[] rule();

  /** Why it is right here, for whoever reads the code or the generated documentation. */
  String reason();
}
