package dev.exporterkit.samples.mysql;

import dev.exporterkit.api.Default;
import dev.exporterkit.api.MetricType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One query, which is one family.
 *
 * @param metric the name of the family
 * @param help one sentence for the person on call
 * @param type what the values mean
 * @param sql what is asked; each row is a sample
 * @param labels the columns that become labels of the same name
 * @param value the column with the values; the first that is no label if it is left out
 * @param cache for a query that is too expensive for every scrape
 */
record Query(
    String metric,
    String help,
    @Default("untyped") MetricType type,
    String sql,
    List<String> labels,
    Optional<String> value,
    Optional<Cache> cache) {
  Query {
    if (!metric.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "\"" + metric + "\" is no metric of small letters, digits and _, such as shop_orders.");
    }
    if (!type.isNumber()) {
      throw new IllegalArgumentException("the type of a query is gauge, counter or untyped.");
    }
  }

  Duration ttl() {
    return cache.map(Cache::ttl).orElse(Duration.ZERO);
  }

  /**
   * How a result is kept.
   *
   * @param ttl for how long it is served again
   */
  record Cache(Duration ttl) {}
}
