package dev.exporterkit.api.ports;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of the registry.
 *
 * @param port the port
 * @param name who has it, such as {@code HAProxy exporter}
 * @param kind {@code exporter}, {@code component} of Prometheus or {@code other}
 * @param url where it lives; empty where nobody knows
 * @param note a remark of the registry; mostly empty
 */
public record PortAllocation(int port, String name, String kind, String url, String note) {

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
