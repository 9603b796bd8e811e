package dev.exporterkit.samples.haproxy;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated lines, in which cells may be quoted. */
final class CsvReader {
  private final String text;
  private int begin; // of the last line
  private int at;
  private int number = 1;
  private boolean wellFormed;

  CsvReader(String text) {
    this.text = text;
  }

  /**
   * A line, or several if a quoted cell contains line breaks.
   *
   * @param number of its first line, from 1
   * @param cells empty for an empty line
   * @param wellFormed whether each quote opens a cell, closes it, or is doubled
   * @param ended whether a line break ends it
   */
  record Line(int number, List<String> cells, boolean wellFormed, boolean ended) {}

  boolean hasNext() {
    return at < text.length();
  }

  Line next() {
    number += lineBreaks(begin, at);
    begin = at;
    wellFormed = true;
    List<String> cells = new ArrayList<>();
    boolean ended = false;
    while (hasNext() && !ended) {
      cells.add(text.charAt(at) == '"' ? quoted() : plain());
      ended = isAt('\n');
      boolean lastIsEmpty = isAt(',') && at + 1 == text.length();
      at++;
      if (lastIsEmpty) {
        cells.add("");
      }
    }
    boolean empty = cells.size() == 1 && cells.get(0).isEmpty();
    return new Line(number, empty ? List.of() : cells, wellFormed, ended);
  }

  /**
   * Returns to the first line break within the last line, so that a stray quote only affects its
   * own line.
   *
   * @return whether text follows that line break
   */
  boolean rereadAfterFirstLineBreak() {
    int lineBreak = text.indexOf('\n', begin);
    boolean several = lineBreak >= 0 && lineBreak + 1 < at;
    if (several) {
      at = lineBreak + 1;
    }
    return several;
  }

  private String plain() {
    int start = at;
    skipToEndOfCell();
    String cell = text.substring(start, at);
    boolean returned = cell.endsWith("\r") && isAt('\n');
    wellFormed &= cell.indexOf('"') < 0;
    return returned ? cell.substring(0, cell.length() - 1) : cell;
  }

  /**
   * Reads a quoted cell, in which a doubled quote is a quote, and a comma or line break is text.
   */
  private String quoted() {
    StringBuilder cell = new StringBuilder();
    int start = at + 1;
    int quote = text.indexOf('"', start);
    while (quote >= 0 && text.startsWith("\"\"", quote)) {
      cell.append(text, start, quote + 1);
      start = quote + 2;
      quote = text.indexOf('"', start);
    }
    at = quote < 0 ? text.length() : quote;
    cell.append(text, start, at);
    int rest = at + 1;
    skipToEndOfCell();
    boolean closed = quote >= 0 && (at == rest || (isAt('\n') && text.startsWith("\r\n", rest)));
    wellFormed &= closed;
    return cell.toString();
  }

  private void skipToEndOfCell() {
    while (hasNext() && !isAt(',') && !isAt('\n')) {
      at++;
    }
  }

  private boolean isAt(char wanted) {
    return hasNext() && text.charAt(at) == wanted;
  }

  private int lineBreaks(int from, int to) {
    return (int)
        text.substring(from, Math.min(to, text.length())).chars().filter(c -> c == '\n').count();
  }
}
