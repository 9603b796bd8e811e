package dev.exporterkit.api.spi;

import java.util.List;

/**
 * A column that a record names, and that no row of its tables has.
 *
 * @param record the name of the record
 * @param column the name of the column
 * @param names the columns that the rows have; empty if that is not known
 */
public record MissingColumn(String record, String column, List<String> names) {
  /** Copies the list. */
  public MissingColumn {
    names = List.copyOf(names);
  }
}
