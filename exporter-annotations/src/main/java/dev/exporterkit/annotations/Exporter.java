package dev.exporterkit.annotations;

import dev.exporterkit.api.FailurePolicy;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an exporter: its name, its port and its collectors. The class has the {@code main}
 * method. A class that is a {@link Collector} itself needs no {@code collectors}.
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
   * The name without "exporter", such as {@code redis}: lower-case letters and digits, in words
   * separated by {@code -} or {@code _}. Environment variables and {@code
   * <name>_exporter_build_info} begin with it.
   */
  String name();

  /**
   * The prefixes of all metrics, without the last underscore. By default the name, with {@code _}
   * for {@code -}. The first is the prefix of {@code <prefix>_up} and {@code <prefix>_scrape_*}.
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

  /** The collectors, in the order in which flags and pages list them. */
  Class<?>[] collectors() default {};

  /** A class with picocli's annotations, whose options are flags; collectors can inject it. */
  Class<?> options() default void.class;

  /**
   * The record into which {@code --config.file}, a YAML file, is read; collectors can inject it.
   * Records can be nested. The keys are the components in snake_case. A component {@code
   * Map<String, M> modules} has the modules that {@code module=} of a probe selects.
   */
  Class<?> config() default void.class;

  /**
   * The path of probes, which run the collectors with a {@code Target}, such as {@code /snmp}. It
   * must not be {@code /}, {@code /metrics} or below {@code /-/}.
   */
  String probePath() default "/probe";

  /**
   * The module of a probe without {@code module=}: a key of the {@code modules} of {@link #config}.
   * By default a probe must name a module.
   */
  String defaultModule() default "";

  /**
   * The status and body of the response when {@code <prefix>_up} would be 0, unless a flag sets
   * another.
   */
  FailurePolicy onFailure() default FailurePolicy.UP_GAUGE;

  /** Guice modules, each with a constructor without parameters, for what else collectors inject. */
  Class<?>[] guiceModules() default {};
}
