package dev.exporterkit.samples.mysql;

import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.TargetUnavailableException;
import dev.exporterkit.client.Jdbc;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All replicas. The driver chooses an available one, and nothing depends on which. */
@Singleton
final class Replicas {
  private static final String CONNECTION_LOST = "08";

  private final QueryConfig config;
  private final Jdbc jdbc;
  private final List<String> urls;
  private final Courtesies courtesies = new Courtesies();

  @Inject
  Replicas(QueryConfig config, Jdbc jdbc) {
    this.config = config;
    this.jdbc = jdbc;
    this.urls = urls(config);
  }

  /** Work for any of them. */
  interface Question<T> {
    T ask(Connection connection) throws SQLException;
  }

  /**
   * Uses one replica, or another if it cannot be connected or the connection is lost. Once all have
   * failed, the driver only tries one of them for a minute, so each is tried before all are
   * reported as unavailable.
   *
   * @throws TargetUnavailableException if none can be reached
   */
  <T> T ask(Question<T> question, ScrapeContext scrape) {
    Set<String> failures = new LinkedHashSet<>();
    for (String url : urls) {
      try (Connection connection = connect(url, scrape)) {
        return question.ask(connection);
      } catch (SQLException e) {
        failures.add(DriverText.of(e));
      }
    }
    throw new TargetUnavailableException(String.join("; ", failures));
  }

  /** Returns whether the connection failed, rather than a statement on it. */
  static boolean isLost(SQLException failure) {
    return failure.getSQLState() != null && failure.getSQLState().startsWith(CONNECTION_LOST);
  }

  private Connection connect(String url, ScrapeContext scrape) throws SQLException {
    Connection connection = jdbc.connect(url, config.user(), config.password());
    try {
      courtesies.ask("read-only connections", () -> connection.setReadOnly(true));
      courtesies.ask("a time limit for queries", () -> limit(connection, scrape.remaining()));
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Lets the server end a slow query: it would continue there after the connection is closed. */
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

  /** Returns the driver's choice among all, and then each alone. */
  private static List<String> urls(QueryConfig config) {
    List<String> urls = new ArrayList<>();
    if (config.targets().size() > 1) {
      String choice = ":" + config.strategy().parameter();
      urls.add(url(config, choice, String.join(",", config.targets())));
    }
    config.targets().forEach(target -> urls.add(url(config, "", target)));
    return urls;
  }

  private static String url(QueryConfig config, String choice, String targets) {
    // Each replica is tried once, and an unavailable one is skipped for a minute if another is
    // available.
    // A column keeps its own type, whatever the driver would make of TINYINT(1), BIT(1) and YEAR.
    return ("jdbc:mariadb%s://%s/%s?connectTimeout=%d&retriesAllDown=%d&sslMode=%s"
            + "&tinyInt1isBit=false&transformedBitIsBoolean=false&yearIsDateType=false")
        .formatted(
            choice,
            targets,
            config.database(),
            config.connectTimeout().toMillis(),
            config.targets().size(),
            config.tls().parameter());
  }
}
