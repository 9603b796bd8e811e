package dev.exporterkit.samples.mysql;

import dev.exporterkit.api.Default;
import dev.exporterkit.api.MetricType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A query, which is one family.
 *
 * @param metric the name of the family
 * @param help one sentence for the person on call
 * @param type the type of the family
 * @param sql the statement; each row of its result is a sample
 * @param labels the columns that become labels of the same name
 * @param value the column with the values; by default the first that is not a label
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
          "\""
              + metric
              + "\" must consist of lower-case letters, digits and _, such as shop_orders.");
    }
    if (!type.isNumber()) {
      throw new IllegalArgumentException("the type of a query must be gauge, counter or untyped.");
    }
  }

  Duration ttl() {
    return cache.map(Cache::ttl).orElse(Duration.ZERO);
  }

  /**
   * How a result is cached.
   *
   * @param ttl how long it is served
   */
  record Cache(Duration ttl) {}
}
