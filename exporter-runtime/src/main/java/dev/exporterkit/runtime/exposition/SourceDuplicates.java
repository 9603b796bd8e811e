package dev.exporterkit.runtime.exposition;

import dev.exporterkit.api.spi.Drop;
import dev.exporterkit.api.spi.Drop.Reason;
import dev.exporterkit.api.spi.RowTable;
import dev.exporterkit.runtime.exposition.Exposition.SourceDrop;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds series of one family that occur in several sources, or in several schemas of one. */
final class SourceDuplicates {
  /**
   * Most rows share many families and no labels, so the result is computed once for all families.
   */
  private final Map<List<RowTable>, Boolean> disjoint = new HashMap<>();

  private final List<SourceDrop> drops;

  SourceDuplicates(List<SourceDrop> drops) {
    this.drops = drops;
  }

  /** Returns the columns of a family, where later ones leave out what earlier ones have. */
  List<ExposedColumn> without(String family, List<ExposedColumn> columns) {
    List<RowTable> table = columns.stream().map(ExposedColumn::table).toList();
    return disjoint.computeIfAbsent(table, SourceDuplicates::areDisjoint)
        ? columns
        : distinct(family, columns);
  }

  private List<ExposedColumn> distinct(String family, List<ExposedColumn> columns) {
    boolean oneOrder = haveOneOrder(columns.stream().map(ExposedColumn::table).toList());
    Set<Object> seen = new HashSet<>();
    List<ExposedColumn> distinct = new ArrayList<>(columns.size());
    for (ExposedColumn column : columns) {
      BitSet duplicates = new BitSet();
      for (int row = 0; row < column.table().count(); row++) {
        if (column.has(row) && !seen.add(key(column.table(), row, oneOrder))) {
          duplicates.set(row);
        }
      }
      distinct.add(duplicates.isEmpty() ? column : column.without(duplicates));
      drop(family, column, duplicates);
    }
    return distinct;
  }

  private void drop(String family, ExposedColumn column, BitSet duplicates) {
    if (!duplicates.isEmpty()) {
      String first = family + LabelBlock.text(column.table(), duplicates.nextSetBit(0)).strip();
      Drop drop =
          new Drop(Reason.DUPLICATE_ROW, "two sources have " + first, duplicates.cardinality());
      drops.add(new SourceDrop(column.source().collector(), drop));
    }
  }

  private static boolean areDisjoint(List<RowTable> all) {
    boolean oneOrder = haveOneOrder(all);
    Set<Object> seen = new HashSet<>();
    for (RowTable table : all) {
      for (int row = 0; row < table.count(); row++) {
        if (!seen.add(key(table, row, oneOrder))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean haveOneOrder(List<RowTable> all) {
    return all.stream().map(table -> table.schema().labelNames()).distinct().count() == 1;
  }

  /**
   * Returns what distinguishes a series from the others: the block itself if labels have only one
   * order.
   */
  private static Object key(RowTable table, int row, boolean oneOrder) {
    int start = table.blockStart(row);
    return oneOrder
        ? ByteBuffer.wrap(table.blocks(), start, table.blockEnd(row) - start)
        : LabelBlock.of(table, row).sorted();
  }
}
