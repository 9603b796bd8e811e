package dev.exporterkit.samples.haproxy;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated lines, with cells that may stand in double quotes. */
final class CsvReader {
  private final String text;
  private int at;
  private boolean ended;

  CsvReader(String text) {
    this.text = text;
  }

  boolean hasNext() {
    return at < text.length();
  }

  /** Tells whether the line that was read last had an end: a line break, with no quote open. */
  boolean lastHadAnEnd() {
    return ended;
  }

  /** Returns the cells of the next line; none for an empty line. */
  List<String> next() {
    List<String> cells = new ArrayList<>();
    ended = false;
    while (hasNext() && !ended) {
      int begin = at;
      String cell = text.charAt(at) == '"' ? quoted() : plain();
      ended = hasNext() && text.charAt(at) == '\n';
      boolean emptyLine = ended && cells.isEmpty() && at == begin;
      at++;
      if (!emptyLine) {
        cells.add(cell);
      }
    }
    return cells;
  }

  private String plain() {
    int begin = at;
    skipToEndOfCell();
    int end = at > begin && at < text.length() && isLineBreakAfterReturn() ? at - 1 : at;
    return text.substring(begin, end);
  }

  private boolean isLineBreakAfterReturn() {
    return text.charAt(at) == '\n' && text.charAt(at - 1) == '\r';
  }

  /** Reads a quoted cell, in which a doubled quote is a quote and a comma or line break is text. */
  private String quoted() {
    StringBuilder cell = new StringBuilder();
    int begin = at + 1;
    int quote = text.indexOf('"', begin);
    while (quote >= 0 && text.startsWith("\"\"", quote)) {
      cell.append(text, begin, quote + 1);
      begin = quote + 2;
      quote = text.indexOf('"', begin);
    }
    at = quote < 0 ? text.length() : quote;
    cell.append(text, begin, at);
    skipToEndOfCell();
    return cell.toString();
  }

  private void skipToEndOfCell() {
    while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
      at++;
    }
  }
}
