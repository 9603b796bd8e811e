package dev.exporterkit.api.spi;

import java.util.List;

/** All rows of one schema: their labels as encoded blocks, their values by column. Immutable. */
public final class RowTable {
  private final RowSchema schema;
  private final EncodedLabels blocks;
  private final List<Column> columns;

  RowTable(RowSchema schema, EncodedLabels blocks, Column[] columns) {
    this.schema = schema;
    this.blocks = blocks;
    this.columns = List.of(columns);
  }

  /** Returns the schema of the rows. */
  public RowSchema schema() {
    return schema;
  }

  /** Returns the number of rows. */
  public int count() {
    return blocks.count();
  }

  /** Returns a column for each family of the schema, in order. */
  public List<Column> columns() {
    return columns;
  }

  /**
   * Returns the array that holds every row's labels, from {@link #blockStart} to {@link #blockEnd},
   * as both text formats write them: <code>{a="x",b="y"} </code> with the space before the value,
   * or only that space. Must not be modified.
   */
  public byte[] blocks() {
    return blocks.bytes();
  }

  /** Returns where the labels of a row begin in {@link #blocks}. */
  public int blockStart(int row) {
    return blocks.start(row);
  }

  /** Returns where the labels of a row end in {@link #blocks}, past the space. */
  public int blockEnd(int row) {
    return blocks.end(row);
  }

  /** Returns the number of bytes of all labels. */
  int blockBytes() {
    return blocks.size();
  }
}
