package dev.exporterkit.samples.mysql;

import dev.exporterkit.api.DynamicFamily.Row;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a query's result as samples. */
final class ResultRows {
  private static final int MOST_SHOWN = 40;

  private ResultRows() {}

  static List<Row> read(Query query, ResultSet result) throws SQLException {
    String value = valueColumn(query, result.getMetaData());
    List<Row> rows = new ArrayList<>();
    while (result.next()) {
      rows.add(new Row(number(query, value, result.getObject(value)), labels(query, result)));
    }
    return rows;
  }

  private static String valueColumn(Query query, ResultSetMetaData columns) throws SQLException {
    if (query.value().isPresent()) {
      return query.value().get();
    }
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      if (!query.labels().contains(columns.getColumnLabel(i))) {
        return columns.getColumnLabel(i);
      }
    }
    throw new QueryFailedException(query, "every column is a label, and none is left for values");
  }

  /** A row may hold a null, which costs it and is counted. */
  private static List<String> labels(Query query, ResultSet result) throws SQLException {
    String[] labels = new String[query.labels().size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = result.getString(query.labels().get(i));
    }
    return Arrays.asList(labels);
  }

  private static @Nullable Number number(Query query, String column, @Nullable Object value) {
    if (value == null || value instanceof Number) {
      return (Number) value;
    }
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    try {
      return new BigDecimal(value.toString().strip());
    } catch (NumberFormatException e) {
      throw new QueryFailedException(
          query, "column %s holds \"%s\", which is no number".formatted(column, excerpt(value)));
    }
  }

  private static String excerpt(Object value) {
    String text = value.toString();
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
  }
}
