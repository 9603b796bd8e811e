package dev.exporterkit.runtime.exposition;

import dev.exporterkit.api.spi.Column;
import dev.exporterkit.api.spi.RowTable;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet that contributes to a family.
 *
 * @param source the source of the sheet
 * @param table the labels of its values
 * @param column the values, at least one
 * @param excludedRows the rows that are dropped because another source has them; null if there are
 *     none
 */
public record ExposedColumn(
    Source source, RowTable table, Column column, @Nullable BitSet excludedRows) {

  /** Returns whether a row has a sample. */
  public boolean has(int row) {
    return column.has(row) && (excludedRows == null || !excludedRows.get(row));
  }

  ExposedColumn without(BitSet duplicates) {
    return new ExposedColumn(source, table, column, duplicates);
  }

  long roughSize(int bytesBesidesLabels) {
    int count = table.count();
    return (long) count * bytesBesidesLabels + table.blockEnd(count - 1);
  }

  boolean hasValues() {
    int count = table.count();
    for (int row = 0; row < count; row++) {
      if (column.has(row)) {
        return true;
      }
    }
    return false;
  }
}
