package dev.exporterkit.samples.haproxy;

import dev.exporterkit.api.Excerpt;
import dev.exporterkit.api.TargetUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * HAProxy's statistics, from {@code show stat} or the page with {@code ;csv}. Columns are found by
 * their names in the header, because newer versions have more of them.
 *
 * @param rows the lines below the header, including those that contradict it
 */
record StatPage(List<StatRow> rows) {
  private static final String BEGIN = "# pxname,svname,";

  /**
   * Reads a complete page.
   *
   * @throws TargetUnavailableException if this is something else, ends in the middle of a line, or
   *     has no valid row
   */
  static StatPage parse(String csv) {
    if (!StatHeader.begins(csv)) {
      throw new TargetUnavailableException(notStatistics(csv));
    }
    CsvReader lines = new CsvReader(csv);
    CsvReader.Line first = lines.next();
    if (!first.ended()) {
      throw cut(first);
    }
    StatHeader header = StatHeader.of(first);
    List<StatRow> rows = new ArrayList<>();
    while (lines.hasNext()) {
      CsvReader.Line line = lines.next();
      if (StatHeader.isNext(line)) {
        header = StatHeader.of(line);
      } else if (!line.cells().isEmpty()) {
        StatRow row = header.row(line);
        boolean goesOn = row.isBroken() && lines.rereadAfterFirstLineBreak();
        boolean whole = !row.isBroken() && csv.endsWith(",");
        if (!line.ended() && !goesOn && !whole) {
          throw cut(line);
        }
        rows.add(row);
      }
    }
    return new StatPage(readable(rows));
  }

  /** Returns the rows of one type, in the order of HAProxy's configuration. */
  Stream<StatRow> rows(RowType type) {
    return rows.stream().filter(row -> row.is(type));
  }

  /** Rejects rows if none can be read: no samples would look like no proxies. */
  private static List<StatRow> readable(List<StatRow> rows) {
    Optional<String> problem = rows.stream().findFirst().flatMap(StatRow::problem);
    if (problem.isPresent() && rows.stream().allMatch(StatRow::isBroken)) {
      throw new TargetUnavailableException(
          "no line of the statistics can be read; " + problem.get());
    }
    return rows;
  }

  private static String notStatistics(String answer) {
    if (answer.isBlank()) {
      return "the response is empty instead of HAProxy's statistics";
    }
    String hint = answer.startsWith("<") ? "; does --haproxy.scrape-uri end in \";csv\"?" : "";
    return "the response begins with %s, but HAProxy's statistics begin with \"%s\"%s"
        .formatted(Excerpt.of(answer), BEGIN, hint);
  }

  private static TargetUnavailableException cut(CsvReader.Line line) {
    return new TargetUnavailableException(
        "the statistics end in the middle of the line "
            + Excerpt.of(String.join(",", line.cells())));
  }
}
