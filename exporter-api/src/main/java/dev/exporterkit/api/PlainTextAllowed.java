package dev.exporterkit.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a {@link Secret} stand in the configuration file as plain text, too. It is meant for schemas
 * that are somebody else's, whose files exist already; in one of your own, leave it out. The log
 * says at the start which keys hold a plain secret, and never what it is.
 *
 * <pre>{@code
 * record BasicAuth(String username, @PlainTextAllowed Secret password) {}
 * }</pre>
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainTextAllowed {}
