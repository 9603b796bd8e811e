package dev.exporterkit.runtime.example;

import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.ColumnType;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import java.util.List;

/** As the processor would write it. */
final class LineCollectorBinding implements CollectorBinding<LineCollector> {
  private static final RowSchema LINE =
      RowSchema.withLabels()
          .gauge(ColumnType.LONG, "line_expected", "Whether the line is as the module wants it.")
          .gauge(ColumnType.LONG, "line_length_chars", "Length of the line.")
          .build();

  @Override
  public Class<LineCollector> type() {
    return LineCollector.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("first", "The first line of a server.", true).probe();
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(LINE);
  }

  @Override
  public void fetch(LineCollector collector, CollectRequest run, SheetBuilder sheet)
      throws Exception {
    LineCollector.Line line =
        collector.probe(run.target(), run.module(LineCollector.Module.class), run.scrape());
    RowBuilder row = sheet.row(LINE);
    row.value(0, line.expected());
    row.value(1, line.length());
  }
}
