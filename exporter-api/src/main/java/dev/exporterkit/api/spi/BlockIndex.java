package dev.exporterkit.api.spi;

import java.util.Arrays;

/**
 * Finds equal label blocks: a hash table of row numbers with open addressing, which takes eight to
 * sixteen bytes for each row while its sheet is filled.
 */
final class BlockIndex {
  private int[] rows;
  private int count;

  BlockIndex(int expected) {
    this.rows = new int[Integer.highestOneBit(Math.max(8, expected) * 2 - 1) * 2];
  }

  /** Adds a row; returns false if there is an equal one. */
  boolean add(EncodedLabels blocks, int row) {
    if (2 * count >= rows.length) {
      grow(blocks);
    }
    int slot = slot(blocks, row);
    if (rows[slot] != 0) {
      return false;
    }
    rows[slot] = row + 1;
    count++;
    return true;
  }

  private int slot(EncodedLabels blocks, int row) {
    byte[] bytes = blocks.bytes();
    int from = blocks.start(row);
    int to = blocks.end(row);
    int slot = hash(bytes, from, to) & (rows.length - 1);
    while (rows[slot] != 0) {
      int other = rows[slot] - 1;
      if (Arrays.equals(bytes, from, to, bytes, blocks.start(other), blocks.end(other))) {
        return slot;
      }
      slot = (slot + 1) & (rows.length - 1);
    }
    return slot;
  }

  private void grow(EncodedLabels blocks) {
    int[] old = rows;
    rows = new int[old.length * 2];
    for (int entry : old) {
      if (entry != 0) {
        rows[slot(blocks, entry - 1)] = entry;
      }
    }
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash ^ (hash >>> 15);
  }
}
