package dev.exporterkit.benchmarks.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table that is readable both as text and as Markdown: names to the left, numbers to the right.
 */
final class MarkdownTable {
  private final List<List<String>> rows = new ArrayList<>();

  MarkdownTable(String... head) {
    row(head);
  }

  void row(String... cells) {
    rows.add(List.copyOf(Arrays.asList(cells)));
  }

  void row(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  /** Returns whether there are no rows below the head. */
  boolean isEmpty() {
    return rows.size() == 1;
  }

  /** The lines of the table, each with its line break. */
  String render() {
    int[] widths = IntStream.range(0, rows.get(0).size()).map(this::width).toArray();
    StringBuilder text = new StringBuilder();
    text.append(line(rows.get(0), widths)).append(rule(widths));
    rows.stream().skip(1).forEach(row -> text.append(line(row, widths)));
    return text.toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String line(List<String> row, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(column -> pad(row.get(column), widths[column], column))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String rule(int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(column -> "-".repeat(widths[column] + 1) + (column == 0 ? "-" : ":"))
        .collect(Collectors.joining("|", "|", "|\n"));
  }

  private static String pad(String cell, int width, int column) {
    String spaces = " ".repeat(width - cell.length());
    return column == 0 ? cell + spaces : spaces + cell;
  }
}
