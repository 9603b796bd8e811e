package dev.exporterkit.samples.mysql;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Optional settings of a connection, which older versions, forks and proxies do not support. The
 * first rejection of each is logged.
 */
final class Courtesies {
  private static final Logger log = System.getLogger(Courtesies.class.getName());

  private final Set<String> refused = ConcurrentHashMap.newKeySet();

  /** A setting to apply. */
  interface Courtesy {
    void ask() throws SQLException;
  }

  /**
   * Continues without a setting that is rejected.
   *
   * @throws SQLException if the connection is lost
   */
  void ask(String what, Courtesy courtesy) throws SQLException {
    try {
      courtesy.ask();
    } catch (SQLException e) {
      if (Replicas.isLost(e)) {
        throw e;
      }
      if (refused.add(what)) {
        log.log(
            Level.WARNING,
            "A server does not support {0}; queries run without: {1}",
            what,
            DriverText.of(e));
      }
    }
  }
}
