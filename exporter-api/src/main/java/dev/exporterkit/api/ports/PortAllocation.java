package dev.exporterkit.api.ports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One entry of the registry.
 *
 * @param port the port
 * @param name the name of its holder, such as {@code HAProxy exporter}
 * @param kind {@code exporter}, {@code component} of Prometheus or {@code other}
 * @param url its home page; empty if the registry has none
 * @param note a remark of the registry; usually empty
 */
public record PortAllocation(int port, String name, String kind, String url, String note) {

  private static final Pattern REMARK = Pattern.compile("\\(.*?\\)|:.*");
  private static final Pattern SEVERAL = Pattern.compile(" / ");
  private static final Pattern NOT_IN_NAME = Pattern.compile("exporter|prometheus|[^a-z0-9]");

  /**
   * Returns whether the port is registered for an exporter with this name, ignoring case,
   * separators, remarks in parentheses and the words "exporter" and "Prometheus".
   *
   * @param exporter the name without "exporter", such as {@code haproxy}
   */
  public boolean belongsTo(String exporter) {
    String wanted = plain(exporter);
    return SEVERAL
        .splitAsStream(REMARK.matcher(name).replaceAll(""))
        .anyMatch(each -> plain(each).equals(wanted));
  }

  /** Returns whether the port belongs to an exporter. */
  boolean isMetricsOfExporter() {
    return kind.equals("exporter") && !note.startsWith("ingestion port");
  }

  private static String plain(String name) {
    return NOT_IN_NAME.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  static PortAllocation parse(String line) {
    List<String> cells = cells(line);
    return new PortAllocation(
        Integer.parseInt(cells.get(0)), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
  }

  /** Splits a line of RFC 4180. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && line.startsWith("\"\"", i)) {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
