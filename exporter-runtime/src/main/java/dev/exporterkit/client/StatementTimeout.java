package dev.exporterkit.client;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Limits a statement in the driver and on the server, so that no server continues to work for a
 * finished scrape. Both are optional: a driver or server that does not support its limit is used
 * without it.
 */
final class StatementTimeout {
  private static final int SECOND = 1_000;
  private static final String SYNTAX_ERROR = "42000";
  private static final int UNKNOWN_VARIABLE = 1193; // of MySQL and its forks

  private StatementTimeout() {}

  /**
   * Sets the limits that the driver supports, unless the author has set shorter ones.
   *
   * @param byServer whether the server cancels the statement too
   * @return whether the server will cancel it
   */
  static boolean set(Statement statement, Connection connection, Duration left, boolean byServer)
      throws SQLException {
    // One more than remains, so that the deadline has passed when the driver reports it.
    int millis = (int) Math.min(left.toMillis() + 1, Integer.MAX_VALUE - SECOND);
    // Whole seconds, where 0 means no limit, and not more than remain, so that the server cancels
    // the
    // statement first: a driver with several servers counts a broken connection as a dead server.
    int seconds = byServer ? millis / SECOND : 0;
    try {
      // Ends a wait immediately, while an abort may first ask the server to cancel the query.
      connection.setNetworkTimeout(BoundConnection.ABORTS, millis);
    } catch (SQLFeatureNotSupportedException e) {
      // Then the abort has to end it.
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
      // Then the network timeout has to end it.
    }
    return false;
  }

  /**
   * Returns whether a server may have rejected a statement because of its limit; then nothing was
   * executed.
   */
  static boolean mayBeRefused(SQLException failure) {
    return SYNTAX_ERROR.equals(failure.getSQLState()) || failure.getErrorCode() == UNKNOWN_VARIABLE;
  }
}
