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

/** All replicas, of which one that lives is asked; which one, nobody is told. */
@Singleton
final class Replicas {
  private static final String CONNECTION_LOST = "08";

  private final QueryConfig config;
  private final Jdbc jdbc;
  private final Turns turns;

  @Inject
  Replicas(QueryConfig config, Jdbc jdbc) {
    this.config = config;
    this.jdbc = jdbc;
    this.turns = new Turns(config.targets(), config.strategy(), System::nanoTime);
  }

  /** What is asked, of any of them. */
  interface Question<T> {
    T ask(Connection connection) throws SQLException;
  }

  /**
   * Asks one of them, and another one where a connection cannot be had or is lost.
   *
   * @throws TargetUnavailableException if none can be reached
   */
  <T> T ask(Question<T> question, ScrapeContext scrape) {
    String failure = "";
    for (String target : turns.next()) {
      try (Connection connection = connect(target, scrape)) {
        T answer = question.ask(connection);
        turns.answered(target);
        return answer;
      } catch (SQLException e) {
        failure = DriverText.of(e);
        if (!isLost(e)) {
          break;
        }
        turns.failed(target);
      }
    }
    throw new TargetUnavailableException(failure);
  }

  /** Tells whether a failure is one of the connection, not of what was said over it. */
  static boolean isLost(SQLException failure) {
    return failure.getSQLState() != null && failure.getSQLState().startsWith(CONNECTION_LOST);
  }

  private Connection connect(String target, ScrapeContext scrape) throws SQLException {
    Connection connection = jdbc.connect(url(target), config.user(), config.password());
    try {
      connection.setReadOnly(true);
      limit(connection, scrape.remaining());
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

  private String url(String target) {
    return "jdbc:mariadb://%s/%s?connectTimeout=%d&sslMode=%s"
        .formatted(
            target,
            config.database(),
            config.connectTimeout().toMillis(),
            config.tls().parameter());
  }
}
