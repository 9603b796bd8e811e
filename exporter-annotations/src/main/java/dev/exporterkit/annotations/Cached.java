package dev.exporterkit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Serves the rows of a {@link Collector} to further scrapes, where fetching them each time is too
 * expensive. Only a scrape starts a fetch. The HELP of every metric of the collector ends with the
 * maximum age of its values, and {@code <prefix>_scrape_collector_cache_age_seconds} is their age.
 *
 * <pre>{@code
 * @Collector(name = "directory", description = "Size of directory trees.")
 * @Cached(ttl = "5m", reason = "A walk through a large tree takes minutes.")
 * final class DirectoryCollector { … }
 * }</pre>
 *
 * <p>Prometheus's guidelines ask exporters to fetch metrics during the scrape; the reason explains
 * the exception. A collector that takes a {@code Target} cannot be cached, because a client could
 * name any number of targets.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Cached {
  /**
   * Maximum age of the rows, from the start of the fetch: a Go duration such as {@code 5m}, above
   * zero. Less than 30 s is a warning, because most scrapes would fetch anyway. {@code
   * --collector.<name>.cache-ttl} changes it; 0 turns the cache off.
   */
  String ttl();

  /**
   * Maximum age of the rows while refreshing them fails: a Go duration, at least the {@code ttl}.
   * By default twice the {@code ttl}.
   */
  String maxStale() default "";

  /** Why fetching at every scrape is too expensive. A missing reason is a warning. */
  String reason() default "";
}
