package dev.exporterkit.samples.haproxy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A frontend, backend or server. A cell that is empty, or that this version of HAProxy does not
 * have, has no value. A row that contradicts its header has neither values nor a name, so that it
 * is dropped and counted.
 *
 * @param columns the index of each column, by its name in the header
 * @param cells the cells of the row
 * @param problem why the row cannot be read
 */
record StatRow(Map<String, Integer> columns, List<String> cells, Optional<String> problem) {

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
   * Returns a cell that is part of the row's identity.
   *
   * @throws IllegalStateException if the row is broken, so that it is dropped
   */
  String name(String column) {
    if (isBroken()) {
      throw new IllegalStateException(problem.get());
    }
    return text(column);
  }

  /**
   * Returns a cell as a number.
   *
   * @throws NumberFormatException if it contains something else, so that this sample is dropped
   */
  OptionalLong number(String column) {
    String cell = isBroken() ? "" : text(column);
    return cell.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(WholeNumber.read(cell, "column " + column));
  }

  /**
   * Returns whether the column {@code status} means that traffic is accepted, as in the reference;
   * null if it is empty.
   */
  @Nullable Boolean isUp() {
    return switch (isBroken() ? "" : text("status")) {
      case "" -> null;
      case "UP", "UP 1/3", "UP 2/3", "OPEN", "no check", "DRAIN" -> true;
      default -> false;
    };
  }
}
