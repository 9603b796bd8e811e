package dev.exporterkit.client;

import dev.exporterkit.api.Deadline;
import dev.exporterkit.runtime.flight.Bulkhead;
import dev.exporterkit.runtime.flight.Flight;
import dev.exporterkit.runtime.flight.Patience;
import dev.exporterkit.runtime.flight.Result;
import dev.exporterkit.runtime.flight.Result.Status;
import dev.exporterkit.runtime.flight.Threads;
import dev.exporterkit.runtime.flight.Timer;
import dev.exporterkit.runtime.flight.Work;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Logs in, each time on a separate thread: drivers interpret a login timeout differently, and the
 * one of {@link DriverManager} applies to the whole program. A driver that hangs blocks a few
 * threads, and then no further logins are tried until one of them ends.
 */
final class Logins {
  private static final int MAX_LATE = 8;

  private final Timer timer;
  private final Bulkhead lates = new Bulkhead(MAX_LATE);

  Logins(Timer timer) {
    this.timer = timer;
  }

  Connection open(String url, Properties properties, Deadline deadline, SqlFailures failures)
      throws SQLException {
    if (lates.isFull()) {
      throw failures.stuck(MAX_LATE);
    }
    Login login = new Login(url, properties);
    Flight<Connection> flight = new Flight<>(timer, lates, login);
    Patience patience = () -> timer.getAsLong() + deadline.remaining().toNanos();
    flight.join(patience);
    flight.start(Threads.each("jdbc-login"));
    Result<Connection> opened = flight.await(patience);
    if (opened.status() == Status.DONE) {
      return Objects.requireNonNull(opened.value());
    }
    login.giveUp();
    throw opened.failure() == null
        ? failures.late(deadline, null)
        : failures.reported(opened.failure());
  }

  /** One attempt. A connection that arrives too late is aborted. */
  private static final class Login implements Work<Connection> {
    private final String url;
    private final Properties properties;
    private @Nullable Connection connection;
    private boolean isGivenUp;

    Login(String url, Properties properties) {
      this.url = url;
      this.properties = properties;
    }

    @Override
    public Connection run(Flight<Connection> flight) throws SQLException {
      Connection opened = DriverManager.getConnection(url, properties);
      handOver(opened);
      return opened;
    }

    private synchronized void handOver(Connection opened) throws SQLException {
      connection = opened;
      if (isGivenUp) {
        opened.abort(BoundConnection.ABORTS);
      }
    }

    synchronized void giveUp() throws SQLException {
      isGivenUp = true;
      if (connection != null) {
        connection.abort(BoundConnection.ABORTS);
      }
    }
  }
}
