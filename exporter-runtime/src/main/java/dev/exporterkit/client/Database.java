package dev.exporterkit.client;

import dev.exporterkit.api.Columns;
import dev.exporterkit.api.Secret;
import dev.exporterkit.api.Table;
import dev.exporterkit.api.TargetUnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A database whose results are tables. {@link Jdbc#database} creates it; nothing is opened before
 * the first query.
 *
 * <pre>{@code
 * Table<Orders> collect() throws SQLException {
 *   return shop.table("SELECT state, COUNT(*) AS orders FROM orders GROUP BY state");
 * }
 * }</pre>
 *
 * <p>Each query has a connection of its own, which ends with the scrape at the latest. Thread-safe.
 */
public final class Database {
  private final Jdbc jdbc;
  private final String url;
  private final String user;
  private final Secret password;

  Database(Jdbc jdbc, String url, String user, Secret password) {
    this.jdbc = jdbc;
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /**
   * Sends a query. The rows are read while the generated code reads the table, which then closes
   * the connection.
   *
   * <p>A record's component is read from the column with the same label, regardless of case,
   * because databases change it; name expressions with {@code AS}. NULL adds no sample. Values are
   * the texts of {@link ResultSet#getString}: select a point in time as a number, such as {@code
   * UNIX_TIMESTAMP(created)}.
   *
   * @param sql with a {@code ?} for each parameter
   * @param parameters as in {@link PreparedStatement#setObject(int, Object)}
   * @throws SQLException if the query fails, or if two columns have the same label
   */
  public <R> Table<R> table(String sql, @Nullable Object... parameters) throws SQLException {
    Connection connection = jdbc.connect(url, user, password);
    try {
      return Table.of(rows(connection, sql, parameters));
    } catch (SQLException | RuntimeException e) {
      close(connection, e);
      throw e;
    }
  }

  private static Stream<Columns> rows(
      Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    Rows rows = new Rows(statement.executeQuery());
    int ordered = Spliterator.ORDERED;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, ordered), false)
        .onClose(() -> close(connection));
  }

  private static void close(Connection connection, Exception reason) {
    try {
      connection.close();
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  private static TargetUnavailableException unavailable(SQLException e) {
    return new TargetUnavailableException(String.valueOf(e.getMessage()), e);
  }

  /** The rows of a result: one object that is on one of them after the other. */
  private static final class Rows implements Iterator<Columns>, Columns {
    private final ResultSet result;
    private final Map<String, Integer> indexes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private @Nullable Boolean hasNext;

    Rows(ResultSet result) throws SQLException {
      this.result = result;
      ResultSetMetaData columns = result.getMetaData();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        String label = columns.getColumnLabel(i);
        Integer earlier = indexes.putIfAbsent(label, i);
        if (earlier != null) {
          throw new SQLException(
              "columns %d and %d of the result are both named \"%s\". Rename one with AS."
                  .formatted(earlier, i, label));
        }
      }
    }

    @Override
    public boolean hasNext() {
      if (hasNext == null) {
        try {
          hasNext = result.next();
        } catch (SQLException e) {
          throw unavailable(e);
        }
      }
      return hasNext;
    }

    @Override
    public Columns next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      hasNext = null;
      return this;
    }

    @Override
    public @Nullable String get(String column) {
      Integer index = indexes.get(column);
      try {
        return index == null ? null : result.getString(index);
      } catch (SQLException e) {
        throw unavailable(e);
      }
    }

    @Override
    public Collection<String> names() {
      return indexes.keySet();
    }
  }
}
