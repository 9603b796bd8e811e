package dev.exporterkit.samples.mysql;

import dev.exporterkit.api.DynamicCollector;
import dev.exporterkit.api.DynamicFamily;
import dev.exporterkit.api.ScrapeContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;

/** Runs one query. */
final class QueryCollector implements DynamicCollector {
  private final Query query;
  private final Replicas replicas;

  QueryCollector(Query query, Replicas replicas) {
    this.query = query;
    this.replicas = replicas;
  }

  @Override
  public Spec spec() {
    return Spec.of(query.metric(), query.help()).cached(query.ttl());
  }

  @Override
  public Collection<DynamicFamily> collect(ScrapeContext scrape) {
    return List.of(replicas.ask(this::ask, scrape));
  }

  /** A replica that responds, but not to this query, is available, so the target is not down. */
  private DynamicFamily ask(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!statement.execute(query.sql())) {
        throw new QueryFailedException(query, "it returns no rows; use a statement that does");
      }
      try (ResultSet result = statement.getResultSet()) {
        DynamicFamily family = ResultRows.read(query, result);
        if (statement.getMoreResults()) {
          throw new QueryFailedException(
              query, "it returns several results, but only one can be exposed; split it");
        }
        return family;
      }
    } catch (SQLException e) {
      if (Replicas.isLost(e)) {
        throw e;
      }
      throw new QueryFailedException(query, DriverText.of(e));
    }
  }
}
