package dev.exporterkit.samples.mysql;

import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.TargetUnavailableException;
import dev.exporterkit.runtime.client.Jdbc;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

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

  /**
   * Connects to one of them, to read.
   *
   * @throws TargetUnavailableException if none can be reached
   */
  Connection connect(ScrapeContext scrape) {
    try {
      Connection connection = jdbc.connect(url, config.user(), config.password());
      connection.setReadOnly(true);
      limit(connection, scrape.remaining());
      return connection;
    } catch (SQLException e) {
      throw new TargetUnavailableException(DriverText.of(e));
    }
  }

  /**
   * Lets the server end a slow query before we have to: where we cut the connection, the driver
   * takes the replica for dead, and asks others for a minute.
   */
  private static void limit(Connection connection, Duration remaining) throws SQLException {
    long millis = Math.max(1, remaining.toMillis() - Math.min(1_000, remaining.toMillis() / 4));
    boolean maria = connection.getMetaData().getDatabaseProductName().contains("MariaDB");
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          maria
              ? "SET SESSION max_statement_time = " + millis / 1e3
              : "SET SESSION max_execution_time = " + millis);
    }
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
