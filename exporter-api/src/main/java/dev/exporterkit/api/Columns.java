package dev.exporterkit.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of texts that are found by the names of their columns: a line of a CSV file, a row of a
 * query's result, a flat JSON object, the lines {@code key: value} of a file. A {@link Table}
 * consists of them.
 *
 * <pre>{@code
 * Table.row(info::get)                                 // a map, or a method
 * Table.of(nodes.stream().map(node -> name -> node.text(name)))
 * }</pre>
 *
 * <p>It is read by the thread that runs the collector, before the next row of its table is
 * requested, so that one object may serve all rows of a stream.
 */
@FunctionalInterface
public interface Columns {

  /**
   * Returns the text in a column. If this throws, the sample of that column is dropped and counted,
   * or the whole row if the column is a label.
   *
   * @param column the name, as in {@code @From}
   * @return null if the row does not have the column, or no value in it
   */
  @Nullable String get(String column);

  /**
   * Returns the names of all columns, also of those without a value in this row. With them, the log
   * can suggest a name for a column that does not exist. By default there are none: the names are
   * not known.
   */
  default Collection<String> names() {
    return List.of();
  }

  /** Returns a row with the entries of a map. A null in it is a column without a value. */
  static Columns of(Map<String, ? extends @Nullable String> texts) {
    return new MapColumns(texts);
  }
}

/** A row with the entries of a map. */
record MapColumns(Map<String, ? extends @Nullable String> texts) implements Columns {
  @Override
  public @Nullable String get(String column) {
    return texts.get(column);
  }

  @Override
  public Collection<String> names() {
    return texts.keySet();
  }
}
