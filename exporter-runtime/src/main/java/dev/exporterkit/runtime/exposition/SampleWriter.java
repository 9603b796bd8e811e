package dev.exporterkit.runtime.exposition;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.spi.DoubleColumn;
import dev.exporterkit.api.spi.LongColumn;
import dev.exporterkit.api.spi.ObjectColumn;
import dev.exporterkit.api.spi.RowTable;
import java.io.IOException;
import java.util.List;

/** Writes samples, which are the same in both text formats. */
final class SampleWriter {
  private final Output out;

  SampleWriter(Output out) {
    this.out = out;
  }

  void write(ExposedFamily exposed) throws IOException {
    MetricFamily family = exposed.family();
    for (ExposedColumn column : exposed.columns()) {
      if (column.column() instanceof LongColumn longs) {
        if (family.type() == MetricType.STATE_SET) {
          states(family, column, longs);
        } else {
          longs(family.name().getBytes(UTF_8), column, longs);
        }
      } else if (column.column() instanceof DoubleColumn doubles) {
        doubles(family.name().getBytes(UTF_8), column, doubles);
      } else if (column.column() instanceof ObjectColumn objects) {
        new DistributionWriter(out, family).write(column, objects);
      }
    }
  }

  private void longs(byte[] name, ExposedColumn exposed, LongColumn column) throws IOException {
    RowTable table = exposed.table();
    byte[] blocks = table.blocks();
    int count = table.count();
    for (int row = 0; row < count; row++) {
      if (exposed.has(row)) {
        out.series(name, blocks, table.blockStart(row), table.blockEnd(row));
        out.value(column.at(row));
      }
    }
  }

  private void doubles(byte[] name, ExposedColumn exposed, DoubleColumn column) throws IOException {
    RowTable table = exposed.table();
    byte[] blocks = table.blocks();
    int count = table.count();
    for (int row = 0; row < count; row++) {
      if (exposed.has(row)) {
        out.series(name, blocks, table.blockStart(row), table.blockEnd(row));
        out.value(column.at(row));
      }
    }
  }

  private void states(MetricFamily family, ExposedColumn exposed, LongColumn column)
      throws IOException {
    byte[] name = family.name().getBytes(UTF_8);
    List<ExtraLabel> states =
        family.states().stream().map(state -> ExtraLabel.of(family.name(), state)).toList();
    for (int row = 0; row < exposed.table().count(); row++) {
      if (exposed.has(row)) {
        for (int state = 0; state < states.size(); state++) {
          out.bytes(name);
          states.get(state).write(out, exposed.table(), row);
          out.reserveValue();
          out.value(column.at(row) >> state & 1);
        }
      }
    }
  }
}
