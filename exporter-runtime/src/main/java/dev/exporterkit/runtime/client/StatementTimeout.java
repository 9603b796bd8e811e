package dev.exporterkit.runtime.client;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;

/** Bounds a statement on both sides, so that no server works on for a scrape that is over. */
final class StatementTimeout {
  private static final int SECOND = 1_000;

  private StatementTimeout() {}

  /** Sets what the driver supports, and leaves what the author set where that is shorter. */
  static void set(Statement statement, Connection connection, Duration left) throws SQLException {
    // One more than is left, so that the time is over when the driver says so.
    int millis = (int) Math.min(left.toMillis() + 1, Integer.MAX_VALUE - SECOND);
    // Whole seconds, of which 0 means no limit; not more than are left, so that the server ends the
    // statement first: where a connection is cut, a driver of several servers takes one for dead.
    int seconds = millis / SECOND;
    if (seconds > 0
        && (statement.getQueryTimeout() == 0 || statement.getQueryTimeout() > seconds)) {
      statement.setQueryTimeout(seconds);
    }
    try {
      // Ends a wait at once, where an abort may first ask the server to end the query.
      connection.setNetworkTimeout(TimeLimit.THREADS, millis);
    } catch (SQLFeatureNotSupportedException e) {
      // Then the abort must do.
    }
  }
}
