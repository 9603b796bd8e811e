package dev.exporterkit.samples.mysql;

import dev.exporterkit.runtime.client.Jdbc;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/** All replicas, of which the driver chooses one that lives; which one, nobody is told. */
@Singleton
final class Replicas {
  private final QueryConfig config;
  private final Jdbc jdbc;
  private final String url;

  @Inject
  Replicas(QueryConfig config, Jdbc jdbc) {
    this.config = config;
    this.jdbc = jdbc;
    this.url = url(config);
  }

  /** Connects to one of them, to read. */
  Connection connect() throws SQLException {
    Connection connection = jdbc.connect(url, config.user(), config.password());
    connection.setReadOnly(true);
    return connection;
  }

  private static String url(QueryConfig config) {
    String strategy = config.strategy() == QueryConfig.Strategy.ANY ? "loadbalance" : "sequential";
    // Each replica is tried once, and a dead one is not asked again for a minute.
    return "jdbc:mariadb:%s://%s/%s?connectTimeout=%d&retriesAllDown=%d&sslMode=%s"
        .formatted(
            strategy,
            String.join(",", config.targets()),
            config.database(),
            config.connectTimeout().toMillis(),
            config.targets().size(),
            config.tls().parameter());
  }
}
