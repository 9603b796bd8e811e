package dev.exporterkit.api;

import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A collector that comes from the configuration, such as one for each query. An exporter that binds
 * a {@code Set<DynamicCollector>} runs each of them like a declared collector: with its own
 * deadline, success and duration, without affecting other collectors when it fails, and never twice
 * at a time.
 *
 * <pre>{@code
 * @Provides
 * @Singleton
 * Set<DynamicCollector> queries(ShopConfig config, Jdbc jdbc) {
 * return config.queries().stream().map(query -> new QueryCollector(query, jdbc)).collect(toSet());
 * }
 * }</pre>
 */
public interface DynamicCollector {

  /** Returns the description of the collector; called once, before it runs. */
  Spec spec();

  /**
   * Collects once.
   *
   * @return the families; null is an error of the collector
   * @throws Exception as a {@code @Collect} method does: an {@link java.io.IOException}, a {@link
   *     java.sql.SQLException} or a {@link TargetUnavailableException} if the target is unavailable
   */
  Collection<DynamicFamily> collect(ScrapeContext scrape) throws Exception;

  /**
   * Describes a dynamic collector.
   *
   * <pre>{@code
   * Spec.of("orders", "Orders by state.").timeout(Duration.ofSeconds(3)).cached(query.ttl());
   * }</pre>
   *
   * <p>Wrong values are reported at start, together with all other start-up problems.
   *
   * @param name the name in filters, labels and logs: lower-case letters and digits, in words
   *     separated by {@code -} or {@code _}. No other collector of the exporter may have it. There
   *     are no flags for a dynamic collector.
   * @param description one sentence for operators
   * @param timeout the maximum duration of one run; null if only the scrape's deadline applies
   * @param cacheTtl how long its rows are served to further scrapes, and twice as long while
   *     refreshing fails; zero for no cache
   */
  record Spec(String name, String description, @Nullable Duration timeout, Duration cacheTtl) {

    /** Checks that nothing is null except the timeout. */
    public Spec {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(description, "description");
      Objects.requireNonNull(cacheTtl, "cacheTtl");
    }

    /** Returns the specification of a collector without a timeout or a cache. */
    public static Spec of(String name, String description) {
      return new Spec(name, description, null, Duration.ZERO);
    }

    /** Returns the same specification with a maximum duration of one run, more than zero. */
    public Spec timeout(Duration maxDuration) {
      return new Spec(name, description, maxDuration, cacheTtl);
    }

    /** Returns the same specification with a cache; zero disables it. */
    public Spec cached(Duration ttl) {
      return new Spec(name, description, timeout, ttl);
    }
  }
}
