package dev.exporterkit.annotations;

import dev.exporterkit.api.FailurePolicy;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class the face of an exporter: its name, its port and its collectors. The class has the
 * {@code main} method; if it is a {@link Collector} itself, it needs no {@code collectors}.
 *
 * <pre>{@code
 * @Exporter(
 *     name = "redis",
 *     description = "Keys and memory of one Redis server.",
 *     collectors = KeyspaceCollector.class,
 *     options = RedisOptions.class)
 * public final class RedisExporter {
 *   public static void main(String... args) {
 *     ExporterApplication.run(RedisExporter.class, args);
 *   }
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Exporter {
  /**
   * The name without "exporter": small letters and digits, words parted by {@code -} or {@code _},
   * such as {@code redis}. It names environment variables and {@code <name>_exporter_build_info}.
   */
  String name();

  /**
   * The prefixes of all metrics, without the last underscore; by default the name with {@code -} as
   * {@code _}. The first is that of {@code <prefix>_up} and {@code <prefix>_scrape_*}.
   */
  String[] prefix() default {};

  /**
   * The port on which it listens unless a flag sets another, from 1 to 65535. By default that of
   * the exporter's entry in Prometheus's registry of default ports, such as 9121 for {@code redis};
   * without an entry of that name a port is required. A port from 9090 to 9999, the range of the
   * registry, that is registered for another exporter is a warning.
   *
   * @see <a href="https://github.com/prometheus/prometheus/wiki/Default-port-allocations">Default
   *     port allocations</a>
   */
  int port() default 0;

  /**
   * One sentence for operators, shown by {@code --help} and on the landing page. By default the
   * first sentence of the class's Javadoc, without its markup.
   */
  String description() default "";

  /** The collectors, in the order in which flags and pages name them. */
  Class<?>[] collectors() default {};

  /** A class with picocli's annotations, for the flags of this exporter; collectors inject it. */
  Class<?> options() default void.class;

  /**
   * A record that the YAML of {@code --config.file} fills, with records in it as deep as needed;
   * collectors inject it. Keys are the components in snake_case. A component {@code Map<String, M>
   * modules} holds what {@code module=} of a probe chooses from.
   */
  Class<?> config() default void.class;

  /**
   * The path on which collectors with a {@code Target} are served, such as {@code /snmp}: neither
   * {@code /}, nor {@code /metrics}, nor one below {@code /-/}.
   */
  String probePath() default "/probe";

  /**
   * The module of a probe that names none, a key of the {@code modules} of {@link #config}; by
   * default a probe must name one.
   */
  String defaultModule() default "";

  /**
   * What a scrape answers, by status and body, when {@code <prefix>_up} would be 0, unless a flag
   * says otherwise.
   */
  FailurePolicy onFailure() default FailurePolicy.UP_GAUGE;

  /**
   * Guice modules, each with a constructor without parameters, for what collectors inject beyond
   * their options.
   */
  Class<?>[] guiceModules() default {};
}
