package dev.exporterkit.client;

import dev.exporterkit.api.Deadline;
import dev.exporterkit.api.Key;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Secret;
import dev.exporterkit.runtime.flight.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.Properties;

/**
 * Opens database connections that end with the scrape for which they are opened. The login, every
 * statement and every read of its rows are limited to the remaining time of the scrape. At the
 * deadline the connection is aborted, and calls that wait for it fail. Everything else is plain
 * JDBC.
 *
 * <pre>{@code
 * try (Connection connection = jdbc.connect(url, config.user(), config.password());
 * Statement statement = connection.createStatement();
 * ResultSet rows = statement.executeQuery("SELECT state, COUNT(*) FROM orders GROUP BY state")) {
 * …
 * }
 * }</pre>
 *
 * <p>Exceptions contain the server and the limit, but never a password, even if the driver's
 * message does. Thread-safe.
 */
@Singleton
public final class Jdbc {
  private static final Duration MAX_RESERVE = Duration.ofMillis(500);
  private static final int RESERVE_SHARE = 8;

  private final CurrentScrape current;
  private final Logins logins;

  @Inject
  Jdbc(CurrentScrape current, Timer timer) {
    this.current = current;
    this.logins = new Logins(timer);
  }

  /**
   * Opens a connection as a user.
   *
   * @param url in the form of the driver, such as {@code jdbc:mariadb://db1,db2/shop}
   * @throws SQLTimeoutException if there is no connection before the deadline
   * @throws SQLException if the connection fails; the target is unavailable
   */
  public Connection connect(String url, String user, Secret password) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password.value());
    return connect(url, properties);
  }

  /** Opens a connection with other properties of the driver, and fails in the same cases. */
  public Connection connect(String url, Properties properties) throws SQLException {
    SqlFailures failures = SqlFailures.about(url, properties);
    Deadline deadline = deadline();
    try {
      if (deadline.isOver()) {
        throw failures.noTime();
      }
      Connection open = logins.open(url, properties, deadline, failures);
      return BoundConnection.of(open, deadline, failures);
    } catch (SQLException e) {
      deadline.close();
      throw e;
    }
  }

  /**
   * Returns a database whose results are tables.
   *
   * @param url in the form of the driver, such as {@code jdbc:mariadb://db1,db2/shop}
   */
  public Database database(String url, String user, Secret password) {
    return new Database(this, url, user, password);
  }

  /**
   * Binds an open connection, such as one from a pool, to the scrape of this thread: it is aborted
   * at the deadline. Closing the result closes the connection.
   *
   * @param server the name of the server in exceptions, such as its URL
   */
  public Connection bound(Connection open, String server) {
    SqlFailures failures = SqlFailures.about(server, new Properties());
    return BoundConnection.of(open, deadline(), failures);
  }

  private Deadline deadline() {
    ScrapeContext scrape = current.get();
    Duration share = scrape.remaining().dividedBy(RESERVE_SHARE);
    Duration reserve = share.compareTo(MAX_RESERVE) < 0 ? share : MAX_RESERVE;
    return new Shortened(scrape, reserve).deadline();
  }

  /** The deadline minus a reserve, because aborting a connection may take a while. */
  private record Shortened(ScrapeContext scrape, Duration reserve) implements ScrapeContext {
    @Override
    public <T, X extends Exception> T once(Key<T> key, Fetch<T, X> fetch) throws X {
      return scrape.once(key, fetch);
    }

    @Override
    public Duration remaining() {
      Duration remaining = scrape.remaining().minus(reserve);
      return remaining.isNegative() ? Duration.ZERO : remaining;
    }

    @Override
    public void onCancel(AutoCloseable resource) {
      scrape.onCancel(resource);
    }
  }
}
