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

/** All replicas, of which the driver chooses one that lives; which one, nobody is told. */
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

  /** What is asked, of any of them. */
  interface Question<T> {
    T ask(Connection connection) throws SQLException;
  }

  /**
   * Asks one of them, and another one where a connection cannot be had or is lost. The driver asks
   * one alone once all have failed, for a minute, so each is asked before none is said to be there.
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

  /** Tells whether a failure is one of the connection, not of what was said over it. */
  static boolean isLost(SQLException failure) {
    return failure.getSQLState() != null && failure.getSQLState().startsWith(CONNECTION_LOST);
  }

  private Connection connect(String url, ScrapeContext scrape) throws SQLException {
    Connection connection = jdbc.connect(url, config.user(), config.password());
    try {
      courtesies.ask("to read only", () -> connection.setReadOnly(true));
      courtesies.ask("to end slow queries", () -> limit(connection, scrape.remaining()));
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Lets the server end a slow query: it would go on there after we have cut the connection. */
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

  /** Returns that of the driver's choice among all, and then that of each. */
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
    // Each replica is tried once, and a dead one is not asked again for a minute if another lives.
    // A column has its own type, whatever the driver thinks of TINYINT(1), BIT(1) and YEAR.
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
