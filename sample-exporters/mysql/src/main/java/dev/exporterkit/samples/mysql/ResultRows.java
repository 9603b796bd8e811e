package dev.exporterkit.samples.mysql;

import static java.util.stream.Collectors.joining;

import dev.exporterkit.api.DynamicFamily;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the result of a query as a family. */
final class ResultRows {
  private final Query query;
  private final List<ResultColumn> columns;
  private final List<ResultColumn> labels;
  private final ResultColumn value;

  private ResultRows(Query query, List<ResultColumn> columns) {
    this.query = query;
    this.columns = columns;
    this.labels = query.labels().stream().map(this::column).toList();
    this.value = query.value().map(this::column).orElseGet(this::firstThatIsNoLabel);
  }

  /**
   * Reads all rows. If a value is not a number, only its own sample is dropped.
   *
   * @throws QueryFailedException if columns are missing, or if there are values but no numbers
   */
  static DynamicFamily read(Query query, ResultSet result) throws SQLException {
    return new ResultRows(query, ResultColumn.of(result.getMetaData())).family(result);
  }

  private DynamicFamily family(ResultSet result) throws SQLException {
    DynamicFamily family =
        DynamicFamily.of(query.type(), query.metric(), query.help(), query.labels());
    @Nullable NumberFormatException unreadable = null;
    boolean readable = false;
    while (result.next()) {
      @Nullable String[] texts = new String[labels.size()];
      try {
        fill(texts, result);
        @Nullable BigDecimal number = value.number(result);
        readable |= number != null;
        family.row(number, texts);
      } catch (NumberFormatException e) {
        unreadable = unreadable == null ? e : unreadable;
        family.unreadableRow(e, texts);
      }
    }
    if (unreadable != null && !readable) {
      throw new QueryFailedException(query, "no row has a number; " + unreadable.getMessage());
    }
    return family;
  }

  /** A row may contain a null label, so that it is dropped and counted. */
  private void fill(@Nullable String[] texts, ResultSet result) throws SQLException {
    for (int i = 0; i < texts.length; i++) {
      texts[i] = labels.get(i).text(result);
    }
  }

  /** Finds a column like the server: by its name, without regard to case. */
  private ResultColumn column(String name) {
    List<ResultColumn> named =
        columns.stream().filter(column -> column.name().equals(name)).toList();
    if (named.isEmpty()) {
      named = columns.stream().filter(column -> column.name().equalsIgnoreCase(name)).toList();
    }
    if (named.size() == 1) {
      return named.get(0);
    }
    String all = columns.stream().map(ResultColumn::name).collect(joining(", "));
    throw new QueryFailedException(
        query,
        named.isEmpty()
            ? "the result has no column \"%s\", only %s".formatted(name, all)
            : "the result has %d columns \"%s\"; give each its own name with AS: %s"
                .formatted(named.size(), name, all));
  }

  private ResultColumn firstThatIsNoLabel() {
    return columns.stream()
        .filter(column -> !labels.contains(column))
        .findFirst()
        .orElseThrow(
            () ->
                new QueryFailedException(
                    query, "every column is a label, so there is no column for the values"));
  }
}
