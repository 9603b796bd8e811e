package dev.exporterkit.samples.mysql;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a server is asked for before a query, and need not support: older versions, forks and
 * proxies do without. The first refusal of each is logged.
 */
final class Courtesies {
  private static final Logger log = System.getLogger(Courtesies.class.getName());

  private final Set<String> refused = ConcurrentHashMap.newKeySet();

  /** Asks a server for something. */
  interface Courtesy {
    void ask() throws SQLException;
  }

  /**
   * Goes on without what is refused.
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
            "A server cannot be told {0}; queries are asked without: {1}",
            what,
            DriverText.of(e));
      }
    }
  }
}
