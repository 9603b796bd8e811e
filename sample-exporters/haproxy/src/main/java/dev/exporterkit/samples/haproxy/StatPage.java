package dev.exporterkit.samples.haproxy;

import dev.exporterkit.api.TargetUnavailableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * HAProxy's statistics, as {@code show stat} and the page with {@code ;csv} tell them. Columns are
 * found by their names in the first line, since newer versions have more of them.
 *
 * @param rows the lines after the first one
 */
record StatPage(List<StatRow> rows) {
  private static final String BEGIN = "# pxname,svname,";

  /**
   * Reads a whole page.
   *
   * @throws TargetUnavailableException if it is none, or ends in the middle of a line
   */
  static StatPage parse(String csv) {
    if (!csv.startsWith(BEGIN)) {
      throw new TargetUnavailableException(notStatistics(csv));
    }
    CsvReader lines = new CsvReader(csv.substring("# ".length()));
    Map<String, Integer> columns = columns(lines);
    List<StatRow> rows = new ArrayList<>();
    while (lines.hasNext()) {
      List<String> cells = lines.next();
      boolean whole = csv.endsWith(",") && cells.size() >= columns.size();
      if (!lines.lastHadAnEnd() && !whole) {
        throw cut(String.join(",", cells));
      }
      if (!cells.isEmpty()) {
        rows.add(new StatRow(columns, cells));
      }
    }
    return new StatPage(rows);
  }

  /** Returns the rows of one type, in the order of HAProxy's configuration. */
  Stream<StatRow> rows(RowType type) {
    return rows.stream().filter(type::is);
  }

  private static Map<String, Integer> columns(CsvReader lines) {
    List<String> names = lines.next();
    if (!lines.lastHadAnEnd()) {
      throw cut("# " + String.join(",", names));
    }
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      columns.putIfAbsent(names.get(i), i);
    }
    columns.remove(""); // what follows the comma at the end of the line
    if (!columns.containsKey("type")) {
      throw new TargetUnavailableException(
          "the statistics have no column \"type\", so that a frontend looks like a server");
    }
    return columns;
  }

  private static String notStatistics(String answer) {
    if (answer.isBlank()) {
      return "the answer is empty, where HAProxy's statistics were expected";
    }
    String hint = answer.startsWith("<") ? "; does --haproxy.scrape-uri end in \";csv\"?" : "";
    return "the answer begins with %s, HAProxy's statistics with \"%s\"%s"
        .formatted(Excerpt.of(answer), BEGIN, hint);
  }

  private static TargetUnavailableException cut(String line) {
    return new TargetUnavailableException(
        "the statistics end in the middle of the line " + Excerpt.of(line));
  }
}
