package dev.exporterkit.api;

import java.time.Duration;
import java.util.Collection;

/**
 * A collector that comes from configuration, such as one query of many. An exporter that binds a
 * {@code Set<DynamicCollector>} runs each of them like a declared one: with its own deadline,
 * success and duration, isolated from the others, and cached if it asks for it. Never run twice at
 * a time.
 *
 * <pre>{@code
 * @Provides
 * @Singleton
 * Set<DynamicCollector> queries(ShopConfig config, Jdbc jdbc) {
 *   return config.queries().stream().map(query -> new QueryCollector(query, jdbc)).collect(toSet());
 * }
 * }</pre>
 */
public interface DynamicCollector {

  /**
   * Returns the name in filters, labels and logs: small letters and digits, words parted by {@code
   * -} or {@code _}; unlike that of any other collector of the exporter. There are no flags for it:
   * what configuration brings, configuration can leave out.
   */
  String name();

  /** Returns one sentence for operators. */
  String description();

  /**
   * Collects once.
   *
   * @throws Exception as a {@code @Collect} method does
   */
  Collection<DynamicFamily> collect(ScrapeContext scrape) throws Exception;

  /** Returns for how long its rows may be served again; zero for not at all. */
  default Duration cacheTtl() {
    return Duration.ZERO;
  }
}
