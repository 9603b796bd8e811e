package dev.exporterkit.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Allows a {@link Secret} to be plain text in the configuration file. Use it only for a schema that
 * another exporter defines and whose files already exist. At start, the log lists the keys with
 * plain secrets, without the secrets.
 *
 * <pre>{@code
 * record BasicAuth(String username, @PlainTextAllowed Secret password) {}
 * }</pre>
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainTextAllowed {}
