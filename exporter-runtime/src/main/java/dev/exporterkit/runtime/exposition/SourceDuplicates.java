package dev.exporterkit.runtime.exposition;

import dev.exporterkit.api.spi.Drop;
import dev.exporterkit.api.spi.Drop.Reason;
import dev.exporterkit.api.spi.Rows;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds series of one family that several sources have. */
final class SourceDuplicates {
  private final String family;
  private final Set<Object> seen = new HashSet<>();
  private long count;
  private String firstCase = "";

  SourceDuplicates(String family) {
    this.family = family;
  }

  List<ExposedColumn> without(List<ExposedColumn> columns, List<Drop> drops) {
    boolean oneOrder =
        columns.stream().map(column -> column.rows().level().labelNames()).distinct().count() == 1;
    List<ExposedColumn> distinct = new ArrayList<>(columns.size());
    for (ExposedColumn column : columns) {
      BitSet duplicates = duplicates(column, oneOrder);
      distinct.add(duplicates.isEmpty() ? column : column.without(duplicates));
    }
    if (count > 0) {
      drops.add(new Drop(Reason.DUPLICATE_ROW, "two sources have " + firstCase, count));
    }
    return distinct;
  }

  private BitSet duplicates(ExposedColumn column, boolean oneOrder) {
    BitSet duplicates = new BitSet();
    Rows rows = column.rows();
    for (int row = 0; row < rows.count(); row++) {
      if (column.has(row) && !seen.add(key(rows, row, oneOrder))) {
        duplicates.set(row);
        if (count++ == 0) {
          firstCase = family + LabelBlock.text(rows, row).strip();
        }
      }
    }
    return duplicates;
  }

  /** Returns what tells a series from the others: the block itself where labels have one order. */
  private static Object key(Rows rows, int row, boolean oneOrder) {
    int start = rows.blockStart(row);
    return oneOrder
        ? ByteBuffer.wrap(rows.blocks(), start, rows.blockEnd(row) - start)
        : LabelBlock.of(rows, row).sorted();
  }
}
