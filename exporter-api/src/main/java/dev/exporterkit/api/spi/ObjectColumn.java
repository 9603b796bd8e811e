package dev.exporterkit.api.spi;

import dev.exporterkit.api.MetricFamily;
import java.util.Arrays;

/** A column of histograms or of summaries. */
public final class ObjectColumn extends Column {
  private Object[] values;

  ObjectColumn(MetricFamily family, int rows) {
    super(family);
    this.values = new Object[rows];
  }

  /** Returns the {@code HistogramValue} or {@code SummaryValue} of a row that {@link #has} one. */
  public Object at(int row) {
    return values[row];
  }

  void put(int row, Object value) {
    if (row >= values.length) {
      values = Arrays.copyOf(values, grown(values.length, row));
    }
    values[row] = value;
    mark(row);
  }

  @Override
  void put(int row, long value) {
    throw notANumber();
  }

  @Override
  void put(int row, double value) {
    throw notANumber();
  }

  private IllegalArgumentException notANumber() {
    return new IllegalArgumentException("a " + family().type() + " is not a number");
  }
}
