package dev.exporterkit.api.spi;

import dev.exporterkit.api.MetricFamily;
import java.util.Arrays;

/** A column of numbers with a fraction. */
public final class DoubleColumn extends Column {
  private double[] values;

  DoubleColumn(MetricFamily family, int rows) {
    super(family);
    this.values = new double[rows];
  }

  /** Returns the value of a row that {@link #has} one. */
  public double at(int row) {
    return values[row];
  }

  @Override
  void put(int row, double value) {
    if (row >= values.length) {
      values = Arrays.copyOf(values, grown(values.length, row));
    }
    values[row] = value;
    mark(row);
  }

  @Override
  void put(int row, long value) {
    put(row, (double) value);
  }
}
