package dev.exporterkit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class a collector: something that fetches from the target system and can be switched off.
 * It has one {@link Collect} method, or methods that are single values.
 *
 * <p>Guice makes one object of it, with its one {@code @Inject} constructor or without any. It is
 * never run twice at a time, so it needs no locks of its own. A constructor must not do any I/O.
 *
 * <pre>{@code
 * @Collector(name = "keyspace", description = "Keys of each database.")
 * final class KeyspaceCollector {
 *   private final RedisClient redis;
 *
 *   @Inject
 *   KeyspaceCollector(RedisClient redis) {
 *     this.redis = redis;
 *   }
 *
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
   * The name in flags, filters and labels: small letters and digits, words parted by {@code -} or
   * {@code _}.
   */
  String name();

  /**
   * One sentence for operators, shown by {@code --help} and on the landing page. By default the
   * first sentence of the class's Javadoc, without its markup.
   */
  String description() default "";

  /**
   * Whether it runs unless {@code --collector.<name>} or {@code --no-collector.<name>} says
   * otherwise.
   */
  boolean enabled() default true;

  /**
   * How long it may take at the most, a Go duration such as {@code 3s}, beside what the scrape
   * allows, which is 5 minutes at the most; for a {@link Cached} collector, how long a refresh may
   * take. By default only the scrape bounds it. {@code --collector.<name>.timeout} changes it.
   */
  String timeout() default "";

  /**
   * The prefix of its metrics, without the last underscore, where it is not the exporter's: for
   * collectors that come from a library and serve in several exporters.
   */
  String prefix() default "";
}
