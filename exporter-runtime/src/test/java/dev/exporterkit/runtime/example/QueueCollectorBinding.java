package dev.exporterkit.runtime.example;

import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.Level;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RunInput;
import dev.exporterkit.api.spi.SheetBuilder;
import dev.exporterkit.api.spi.Storage;
import java.util.List;

/** As the processor would write it. */
final class QueueCollectorBinding implements CollectorBinding<QueueCollector> {
  private static final Level JOB =
      Level.withLabels("queue")
          .gauge(Storage.LONG, "queue_jobs_waiting", "Jobs that wait.")
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
  public List<Level> levels() {
    return List.of(JOB);
  }

  @Override
  public void fetch(QueueCollector collector, RunInput run, SheetBuilder sheet) throws Exception {
    for (QueueCollector.Job job : collector.collect()) {
      RowBuilder row = sheet.row(JOB);
      row.label(0, job.queue());
      row.value(0, job.waiting());
    }
  }
}
