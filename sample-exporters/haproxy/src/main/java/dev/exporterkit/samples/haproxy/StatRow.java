package dev.exporterkit.samples.haproxy;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * One frontend, backend or server. A cell that is empty, or that the row or this version of HAProxy
 * does not have, is no value.
 *
 * @param columns the place of each column, by the name in the header
 * @param cells the cells of the row
 */
record StatRow(Map<String, Integer> columns, List<String> cells) {

  /** Returns a cell as it is; empty if there is none. */
  String text(String column) {
    Integer place = columns.get(column);
    return place == null || place >= cells.size() ? "" : cells.get(place);
  }

  /**
   * Returns a cell as a number.
   *
   * @throws NumberFormatException if it holds something else, which costs that one sample
   */
  OptionalLong number(String column) {
    String cell = text(column);
    if (cell.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(cell));
    } catch (NumberFormatException e) {
      throw new NumberFormatException(
          "column " + column + " holds " + Excerpt.of(cell) + ", which is no whole number");
    }
  }

  /** Tells whether the column {@code status} means that traffic is taken, as the reference does. */
  boolean isUp() {
    return switch (text("status")) {
      case "UP", "UP 1/3", "UP 2/3", "OPEN", "no check", "DRAIN" -> true;
      default -> false;
    };
  }
}
