package dev.exporterkit.runtime.exposition;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.api.HistogramValue;
import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.SummaryValue;
import dev.exporterkit.api.spi.ObjectColumn;
import dev.exporterkit.api.spi.Rows;
import java.io.IOException;

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
    Rows rows = exposed.rows();
    for (int row = 0; row < rows.count(); row++) {
      if (exposed.has(row)) {
        if (column.at(row) instanceof HistogramValue histogram) {
          histogram(rows, row, histogram);
        } else if (column.at(row) instanceof SummaryValue summary) {
          summary(rows, row, summary);
        }
      }
    }
  }

  private void histogram(Rows rows, int row, HistogramValue value) throws IOException {
    for (int i = 0; i < value.buckets(); i++) {
      labelled(bucket, rows, row, buckets.at(i, value.bound(i)));
      out.value(value.cumulativeCount(i));
    }
    // OpenMetrics: no sum that is no counter, and no count without it; the last bucket has that.
    if (isCounter(value.sum()) && value.bound(0) >= 0) {
      number(count, rows, row);
      out.value(value.count());
      number(sum, rows, row);
      out.value(value.sum());
    }
  }

  private void summary(Rows rows, int row, SummaryValue value) throws IOException {
    for (int i = 0; i < value.quantiles(); i++) {
      labelled(name, rows, row, quantiles.at(i, value.quantile(i)));
      out.value(value.value(i));
    }
    number(count, rows, row);
    out.value(value.count());
    if (isCounter(value.sum())) {
      number(sum, rows, row);
      out.value(value.sum());
    }
  }

  private static boolean isCounter(double sum) {
    return sum >= 0;
  }

  private void number(byte[] sample, Rows rows, int row) throws IOException {
    out.series(sample, rows.blocks(), rows.blockStart(row), rows.blockEnd(row));
  }

  private void labelled(byte[] sample, Rows rows, int row, ExtraLabel label) throws IOException {
    out.bytes(sample);
    label.write(out, rows, row);
    out.reserveValue();
  }
}
