package dev.exporterkit.runtime.client;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;

/** Bounds a statement on both sides, so that no server works on for a scrape that is over. */
final class StatementTimeout {
  private static final int SECOND = 1_000;

  private StatementTimeout() {}

  /** Sets what the driver supports, and leaves what the author set where that is shorter. */
  static void set(Statement statement, Connection connection, long millis) throws SQLException {
    int capped = (int) Math.min(millis, Integer.MAX_VALUE - SECOND);
    // Whole seconds, of which 0 means no limit.
    int seconds = (capped + SECOND - 1) / SECOND;
    if (statement.getQueryTimeout() == 0 || statement.getQueryTimeout() > seconds) {
      statement.setQueryTimeout(seconds);
    }
    try {
      // The abort comes first; this is for a driver that an abort does not wake.
      connection.setNetworkTimeout(TimeLimit.THREADS, capped + SECOND);
    } catch (SQLFeatureNotSupportedException e) {
      // Then the abort must do.
    }
  }
}
