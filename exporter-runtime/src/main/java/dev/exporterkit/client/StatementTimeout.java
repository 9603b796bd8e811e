package dev.exporterkit.client;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Bounds a statement on both sides, so that no server works on for a scrape that is over. Both are
 * courtesies: a driver or a server without one of them is asked all the same.
 */
final class StatementTimeout {
  private static final int SECOND = 1_000;
  private static final String SYNTAX_ERROR = "42000";
  private static final int UNKNOWN_VARIABLE = 1193; // of MySQL and its forks

  private StatementTimeout() {}

  /**
   * Sets what the driver supports, and leaves what the author set where that is shorter.
   *
   * @param byServer whether the server ends the statement, too
   * @return whether the server is to end it
   */
  static boolean set(Statement statement, Connection connection, Duration left, boolean byServer)
      throws SQLException {
    // One more than is left, so that the time is over when the driver says so.
    int millis = (int) Math.min(left.toMillis() + 1, Integer.MAX_VALUE - SECOND);
    // Whole seconds, of which 0 means no limit; not more than are left, so that the server ends the
    // statement first: where a connection is cut, a driver of several servers takes one for dead.
    int seconds = byServer ? millis / SECOND : 0;
    try {
      // Ends a wait at once, where an abort may first ask the server to end the query.
      connection.setNetworkTimeout(BoundConnection.ABORTS, millis);
    } catch (SQLFeatureNotSupportedException e) {
      // Then the abort must do.
    }
    return seconds > 0 && setByServer(statement, seconds);
  }

  private static boolean setByServer(Statement statement, int seconds) throws SQLException {
    try {
      if (statement.getQueryTimeout() == 0 || statement.getQueryTimeout() > seconds) {
        statement.setQueryTimeout(seconds);
        return true;
      }
    } catch (SQLFeatureNotSupportedException e) {
      // Then the network's must do.
    }
    return false;
  }

  /** Whether a server may have refused a statement because of its limit; then nothing was done. */
  static boolean mayBeRefused(SQLException failure) {
    return SYNTAX_ERROR.equals(failure.getSQLState()) || failure.getErrorCode() == UNKNOWN_VARIABLE;
  }
}
