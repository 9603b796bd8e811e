package dev.exporterkit.samples.haproxy;

import dev.exporterkit.api.Excerpt;
import dev.exporterkit.api.TargetUnavailableException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The line with the names of the columns, and what the rows below it must look like.
 *
 * @param columns the index of each column, by its name
 * @param cells how many cells each row must have
 */
record StatHeader(Map<String, Integer> columns, int cells) {
  /** Written by HAProxy; a proxy in front of it may have removed it. */
  private static final Pattern MARK = Pattern.compile("^# ?");

  private static final Pattern BEGIN = Pattern.compile("(?:# ?)?pxname,svname,");

  /** Returns whether a page begins with a header. */
  static boolean begins(String csv) {
    return BEGIN.matcher(csv).lookingAt();
  }

  /**
   * Returns whether this is another header: that of another process, if pages were concatenated.
   */
  static boolean isNext(CsvReader.Line line) {
    return line.ended()
        && line.cells().contains("type")
        && (line.cells().get(0).startsWith("# ") || begins(String.join(",", line.cells())));
  }

  /**
   * Reads the names.
   *
   * @throws TargetUnavailableException if the column with the type of a row is missing
   */
  static StatHeader of(CsvReader.Line line) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < line.cells().size(); i++) {
      columns.putIfAbsent(line.cells().get(i), i);
    }
    columns.put(MARK.matcher(line.cells().get(0)).replaceFirst(""), 0);
    columns.remove(""); // after the comma at the end of the line
    if (!columns.containsKey("type")) {
      throw new TargetUnavailableException(
          "the statistics have no column \"type\", so that a frontend looks like a server");
    }
    return new StatHeader(columns, line.cells().size());
  }

  /** Reads a row, or reports why it cannot be read. */
  StatRow row(CsvReader.Line line) {
    StatRow row = new StatRow(columns, line.cells(), Optional.empty());
    Optional<RowType> type = RowType.of(row.text("type"));
    String problem = problem(line, row, type);
    return problem.isEmpty()
        ? row
        : row.broken("line %d %s: %s".formatted(line.number(), problem, excerpt(line.cells())));
  }

  private String problem(CsvReader.Line line, StatRow row, Optional<RowType> type) {
    if (!line.wellFormed()) {
      return "has a quote in the wrong place";
    }
    if (line.cells().size() != cells) {
      return "has %d cells, but the header has %d".formatted(line.cells().size(), cells);
    }
    if (type.isEmpty()) {
      return "has the type " + Excerpt.of(row.text("type")) + ", but must have 0, 1, 2 or 3";
    }
    if (row.text("pxname").isEmpty() || row.text("svname").isEmpty()) {
      return "has no name";
    }
    if (!type.get().mayBeNamed(row.text("svname"))) {
      return "has the type of a %s, but another name".formatted(type.get());
    }
    return row.text("status").matches("-?\\d+") ? "has a number as its status" : "";
  }

  private static String excerpt(List<String> cells) {
    return Excerpt.of(String.join(",", cells));
  }
}
