package dev.exporterkit.api.spi;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of one family, by row. Written by one thread while its sheet is filled, immutable
 * afterwards.
 */
public abstract sealed class Column permits LongColumn, DoubleColumn, ObjectColumn {
  private final MetricFamily family;
  final boolean counter;

  /** Rows before this one have a value, as long as no row was skipped. */
  private int filled;

  /** A bit for each row with a value; null until a row is skipped. */
  private long @Nullable [] present;

  Column(MetricFamily family) {
    this.family = family;
    this.counter = family.type() == MetricType.COUNTER;
  }

  static Column of(MetricFamily family, ColumnType columnType, int rows) {
    return switch (columnType) {
      case LONG -> new LongColumn(family, rows);
      case DOUBLE -> new DoubleColumn(family, rows);
      case OBJECT -> new ObjectColumn(family, rows);
    };
  }

  /** Returns the family. */
  public final MetricFamily family() {
    return family;
  }

  /** Returns whether a row has a value. */
  public final boolean has(int row) {
    long[] bits = present;
    return bits == null
        ? row < filled
        : row >> 6 < bits.length && (bits[row >> 6] & (1L << row)) != 0;
  }

  /** Sets a number, converted to the type of the column. */
  abstract void put(int row, long value);

  /** Sets a number, converted to the type of the column. */
  abstract void put(int row, double value);

  final void mark(int row) {
    if (present == null) {
      if (row == filled) {
        filled++;
        return;
      }
      if (row < filled) {
        return;
      }
      present = denseBits(row);
    }
    long[] bits = present;
    if (row >> 6 >= bits.length) {
      bits = Arrays.copyOf(bits, Math.max(bits.length * 2, (row >> 6) + 1));
      present = bits;
    }
    bits[row >> 6] |= 1L << row;
  }

  final void clear(int row) {
    long[] bits = present;
    if (bits == null) {
      filled = Math.min(filled, row);
    } else if (row >> 6 < bits.length) {
      bits[row >> 6] &= ~(1L << row);
    }
  }

  private long[] denseBits(int row) {
    long[] bits = new long[(row >> 6) + 1];
    for (int i = 0; i < filled; i++) {
      bits[i >> 6] |= 1L << i;
    }
    return bits;
  }

  static int grown(int length, int row) {
    return Math.max(row + 1, length + (length >> 1) + 8);
  }
}
