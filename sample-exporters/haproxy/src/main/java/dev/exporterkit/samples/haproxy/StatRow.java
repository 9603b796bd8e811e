package dev.exporterkit.samples.haproxy;

import dev.exporterkit.api.Columns;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A frontend, backend or server. A row that contradicts its header has neither values nor a name,
 * so that it is dropped and counted.
 *
 * @param columns the index of each column, by its name in the header
 * @param cells the cells of the row
 * @param problem why the row cannot be read
 */
record StatRow(Map<String, Integer> columns, List<String> cells, Optional<String> problem)
    implements Columns {

  StatRow broken(String problem) {
    return new StatRow(columns, cells, Optional.of(problem));
  }

  boolean isBroken() {
    return problem.isPresent();
  }

  /**
   * Returns the type of the row. For a broken row, only its name is a hint; it determines which
   * collector counts the row.
   */
  boolean is(RowType type) {
    RowType own =
        isBroken() ? RowType.suggestedBy(text("svname")) : RowType.of(text("type")).orElseThrow();
    return own == type;
  }

  /** Returns a cell unchanged; empty if there is none. */
  String text(String column) {
    Integer index = columns.get(column);
    return index == null || index >= cells.size() ? "" : cells.get(index);
  }

  /**
   * Returns a cell as the text of a sample. The column {@code up} is derived from {@code status}.
   *
   * @throws IllegalStateException if the row is broken, so that it is dropped
   */
  @Override
  public @Nullable String get(String column) {
    if (isBroken()) {
      throw new IllegalStateException(problem.get());
    }
    if (column.equals("up")) {
      return isUp();
    }
    Integer index = columns.get(column);
    return index == null ? null : cells.get(index);
  }

  @Override
  public Set<String> names() {
    return columns.keySet();
  }

  /**
   * Returns whether the status means that traffic is accepted, as in the reference; null if it is
   * empty.
   */
  private @Nullable String isUp() {
    return switch (text("status")) {
      case "" -> null;
      case "UP", "UP 1/3", "UP 2/3", "OPEN", "no check", "DRAIN" -> "1";
      default -> "0";
    };
  }
}
