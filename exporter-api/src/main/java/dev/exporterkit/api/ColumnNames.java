package dev.exporterkit.api;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The header of a table: the names of its columns, by which the cells of each row are found.
 * Immutable.
 *
 * <pre>{@code
 * ColumnNames names = ColumnNames.of("name", "size");
 * Columns row = names.row("a", "12");   // row.get("size") is "12"
 * }</pre>
 */
public final class ColumnNames {
  private final Map<String, Integer> indexes;

  private ColumnNames(Map<String, Integer> indexes) {
    this.indexes = Collections.unmodifiableMap(indexes);
  }

  /** Reads a header; see {@link #of(List)}. */
  public static ColumnNames of(String... header) {
    return of(List.of(header));
  }

  /**
   * Reads a header. White space around a name is not part of it.
   *
   * @throws TargetUnavailableException if two columns have the same name, or a column has none: the
   *     target sent another header than expected
   */
  public static ColumnNames of(List<String> header) {
    Map<String, Integer> indexes = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip();
      if (name.isEmpty()) {
        throw unusable(header, "column %d has no name".formatted(i + 1));
      }
      Integer earlier = indexes.putIfAbsent(name, i);
      if (earlier != null) {
        throw unusable(
            header, "columns %d and %d are both named \"%s\"".formatted(earlier + 1, i + 1, name));
      }
    }
    return new ColumnNames(indexes);
  }

  /** Returns a row; see {@link #row(List)}. */
  public Columns row(String... cells) {
    return row(List.of(cells));
  }

  /**
   * Returns a row with these cells, in the order of the header. If there are more or fewer cells
   * than names, nothing in the row can be trusted: reading any of its columns fails, so that the
   * row is dropped and counted.
   */
  public Columns row(List<String> cells) {
    return new Row(indexes, cells);
  }

  /** Returns the names in their order. */
  public Collection<String> names() {
    return indexes.keySet();
  }

  private static TargetUnavailableException unusable(List<String> header, String problem) {
    return new TargetUnavailableException(
        "the header cannot be used: " + problem + " in " + Excerpt.of(String.join(",", header)));
  }

  private record Row(Map<String, Integer> indexes, List<String> cells) implements Columns {
    @Override
    public @Nullable String get(String column) {
      if (cells.size() != indexes.size()) {
        throw new IllegalStateException(
            "the row has %d cells, but the header has %d: %s"
                .formatted(cells.size(), indexes.size(), Excerpt.of(String.join(",", cells))));
      }
      Integer index = indexes.get(column);
      return index == null ? null : cells.get(index);
    }

    @Override
    public Collection<String> names() {
      return indexes.keySet();
    }
  }
}
