package dev.exporterkit.runtime.exposition;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.api.spi.RowTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The decoded labels of one row.
 *
 * @param names the names, in the order of the block
 * @param values the value of each name
 */
public record LabelBlock(List<String> names, List<String> values) {

  /** Decodes the labels of a row. */
  public static LabelBlock of(RowTable table, int row) {
    return decode(text(table, row));
  }

  /** Returns the labels of a row as they are written, followed by a space. */
  static String text(RowTable table, int row) {
    int start = table.blockStart(row);
    return new String(table.blocks(), start, table.blockEnd(row) - start, UTF_8);
  }

  private static LabelBlock decode(String block) {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    int at = 1;
    while (at < block.length() - 1) {
      int equals = block.indexOf('=', at);
      names.add(block.substring(at, equals));
      int end = endOfValue(block, equals + 2);
      values.add(unescaped(block.substring(equals + 2, end)));
      at = end + 2;
    }
    return new LabelBlock(names, values);
  }

  private static int endOfValue(String block, int from) {
    int at = from;
    while (block.charAt(at) != '"') {
      at += block.charAt(at) == '\\' ? 2 : 1;
    }
    return at;
  }

  private static String unescaped(String value) {
    if (value.indexOf('\\') < 0) {
      return value;
    }
    StringBuilder plain = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\') {
        i++;
        plain.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** Returns the labels by name, in alphabetical order. */
  Map<String, String> sorted() {
    Map<String, String> sorted = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      sorted.put(names.get(i), values.get(i));
    }
    return sorted;
  }
}
