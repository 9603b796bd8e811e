package dev.exporterkit.runtime.exposition;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.api.HistogramValue;
import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.SummaryValue;
import dev.exporterkit.api.spi.ObjectColumn;
import dev.exporterkit.api.spi.RowTable;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes histograms and summaries. */
final class DistributionWriter {
  private final Output out;
  private final byte[] name;
  private final byte[] bucket;
  private final byte[] sum;
  private final byte[] count;
  private final BoundLabels buckets = new BoundLabels("le");
  private final BoundLabels quantiles = new BoundLabels("quantile");

  DistributionWriter(Output out, MetricFamily family) {
    this.out = out;
    this.name = family.name().getBytes(UTF_8);
    this.bucket = (family.name() + "_bucket").getBytes(UTF_8);
    this.sum = (family.name() + "_sum").getBytes(UTF_8);
    this.count = (family.name() + "_count").getBytes(UTF_8);
  }

  void write(ExposedColumn exposed, ObjectColumn column) throws IOException {
    RowTable table = exposed.table();
    for (int row = 0; row < table.count(); row++) {
      if (exposed.has(row)) {
        if (column.at(row) instanceof HistogramValue histogram) {
          histogram(table, row, histogram);
        } else if (column.at(row) instanceof SummaryValue summary) {
          summary(table, row, summary);
        }
      }
    }
  }

  private void histogram(RowTable table, int row, HistogramValue value) throws IOException {
    for (int i = 0; i < value.buckets(); i++) {
      labelled(bucket, table, row, buckets.at(i, value.bound(i)));
      out.value(value.cumulativeCount(i));
    }
    // OpenMetrics: a sum must be a counter, and a count needs a sum; the last bucket has the count.
    if (isCounter(value.sum()) && value.bound(0) >= 0) {
      number(count, table, row);
      out.value(value.count());
      number(sum, table, row);
      out.value(value.sum());
    }
  }

  private void summary(RowTable table, int row, SummaryValue value) throws IOException {
    for (int i = 0; i < value.quantiles(); i++) {
      labelled(name, table, row, quantiles.at(i, value.quantile(i)));
      out.value(value.value(i));
    }
    number(count, table, row);
    out.value(value.count());
    if (isCounter(value.sum())) {
      number(sum, table, row);
      out.value(value.sum());
    }
  }

  private static boolean isCounter(double sum) {
    return sum >= 0;
  }

  private void number(byte[] sample, RowTable table, int row) throws IOException {
    out.series(sample, table.blocks(), table.blockStart(row), table.blockEnd(row));
  }

  private void labelled(byte[] sample, RowTable table, int row, ExtraLabel label)
      throws IOException {
    out.bytes(sample);
    label.write(out, table, row);
    out.reserveValue();
  }

  /**
   * The labels of buckets or quantiles, by position. Most rows of one family have the same bounds,
   * so a label is created once and reused until a row has another bound at that position.
   */
  private static final class BoundLabels {
    private final String name;
    private double[] bounds = {};
    private @Nullable ExtraLabel[] labels = {};

    /**
     * Starts without labels.
     *
     * @param name {@code le} or {@code quantile}
     */
    BoundLabels(String name) {
      this.name = name;
    }

    ExtraLabel at(int place, double bound) {
      if (place >= labels.length) {
        bounds = Arrays.copyOf(bounds, place + 8);
        labels = Arrays.copyOf(labels, place + 8);
      }
      ExtraLabel known = labels[place];
      if (known != null && Double.compare(bounds[place], bound) == 0) {
        return known;
      }
      ExtraLabel made = ExtraLabel.of(name, bound);
      bounds[place] = bound;
      labels[place] = made;
      return made;
    }
  }
}
