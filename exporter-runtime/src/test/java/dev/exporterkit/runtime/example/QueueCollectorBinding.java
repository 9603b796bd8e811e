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
final class QueueCollectorBinding implements CollectorBinding<QueueCollector> {
  private static final RowSchema JOB =
      RowSchema.withLabels("queue")
          .gauge(ColumnType.LONG, "queue_jobs_waiting", "Jobs that wait.")
          .build();

  @Override
  public Class<QueueCollector> type() {
    return QueueCollector.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("jobs", "Jobs that wait.", true);
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(JOB);
  }

  @Override
  public void fetch(QueueCollector collector, CollectRequest run, SheetBuilder sheet)
      throws Exception {
    for (QueueCollector.Job job : collector.collect()) {
      RowBuilder row = sheet.row(JOB);
      row.label(0, job.queue());
      row.value(0, job.waiting());
    }
  }
}
