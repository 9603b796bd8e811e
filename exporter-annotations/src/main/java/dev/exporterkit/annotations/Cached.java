package dev.exporterkit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Serves the rows of a {@link Collector} to further scrapes, for what is too expensive to fetch
 * each time. Only a scrape causes a fetch. The HELP of every metric of the collector ends in how
 * old it may be, and {@code <prefix>_scrape_collector_cache_age_seconds} tells how old it is.
 *
 * <pre>{@code
 * @Collector(name = "directory", description = "Size of directory trees.")
 * @Cached(ttl = "5m", reason = "A walk through a large tree takes minutes.")
 * final class DirectoryCollector { … }
 * }</pre>
 *
 * <p>Prometheus's guidelines want metrics fetched when they are scraped; the reason says why these
 * cannot be. A collector that takes a {@code Target} cannot be cached: a client could name any
 * number of targets.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Cached {
  /**
   * How old the rows may be, counted from the start of the fetch: a Go duration such as {@code 5m},
   * more than zero. Less than 30 s is a warning, as most scrapes would fetch all the same. {@code
   * --collector.<name>.cache-ttl} changes it, and 0 switches the cache off.
   */
  String ttl();

  /**
   * How old they may be while refreshing fails: a Go duration, no shorter than the {@code ttl}; by
   * default twice that.
   */
  String maxStale() default "";

  /** Why it is too expensive to be fetched at every scrape. A missing reason is a warning. */
  String reason() default "";
}
