package dev.exporterkit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class or a record a collector, which fetches metrics from the target system and can be
 * switched off. It has one {@link Collect} method, or methods that return single values.
 *
 * <p>Guice creates one instance: of a record with its canonical constructor, of a class with the
 * {@code @Inject} constructor or one without parameters. A constructor must not do any I/O. The
 * collector never runs twice at the same time, so it needs no locks of its own.
 *
 * <pre>{@code
 * @Collector(name = "keyspace", description = "Keys of each database.")
 * record KeyspaceCollector(RedisClient redis) {
 *   @Collect
 *   List<Keyspace> collect() throws IOException {
 *     return redis.keyspaces();
 *   }
 *
 *   record Keyspace(
 *       @Label String db,
 *       @Gauge(name = "redis_db_keys", help = "Keys in the database.") long keys) {}
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Collector {
  /**
   * The name in flags, filters and labels: lower-case letters and digits, in words separated by
   * {@code -} or {@code _}.
   */
  String name();

  /**
   * One sentence for operators, shown by {@code --help} and on the landing page. By default the
   * first sentence of the class's Javadoc, without its markup.
   */
  String description() default "";

  /**
   * Whether it runs by default. {@code --collector.<name>} and {@code --no-collector.<name>} change
   * it.
   */
  boolean enabled() default true;

  /**
   * Maximum duration of one run, as a Go duration such as {@code 3s}; of a refresh, if the
   * collector is {@link Cached}. The scrape's own deadline, at most 5 minutes, still applies, and
   * is the only one by default. {@code --collector.<name>.timeout} changes it.
   */
  String timeout() default "";

  /**
   * A prefix of its metrics, without the last underscore, in addition to those of the exporter: for
   * a collector of a library, which several exporters list.
   */
  String prefix() default "";
}
