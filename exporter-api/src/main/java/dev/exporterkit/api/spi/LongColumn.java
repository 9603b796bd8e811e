package dev.exporterkit.api.spi;

import dev.exporterkit.api.MetricFamily;
import java.util.Arrays;

/** A column of whole numbers. */
public final class LongColumn extends Column {
  private long[] values;

  LongColumn(MetricFamily family, int rows) {
    super(family);
    this.values = new long[rows];
  }

  /** Returns the value of a row that {@link #has} one. */
  public long at(int row) {
    return values[row];
  }

  @Override
  void put(int row, long value) {
    if (row >= values.length) {
      values = Arrays.copyOf(values, grown(values.length, row));
    }
    values[row] = value;
    mark(row);
  }

  @Override
  void put(int row, double value) {
    put(row, (long) value);
  }
}
