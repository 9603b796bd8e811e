package singles;

import static dev.exporterkit.api.spi.ColumnType.LONG;

import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Exposes what {@link Queue} collects. */
@Generated("dev.exporterkit.annotations.processor.CollectorProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Queue_Binding implements CollectorBinding<Queue> {
  private static final RowSchema VALUES = RowSchema.withLabels()
      .gauge(LONG, "job_queue_depth", "Jobs that wait.")
      .counter(LONG, "job_queue_done_total", "Jobs done.")
      .build();
  private static final RowSchema WAITING = RowSchema.withLabels("priority")
      .gauge(LONG, "job_queue_waiting", "Jobs that wait, by priority.")
      .build();

  @Override
  public Class<Queue> type() {
    return Queue.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("queue", "The queue.", true);
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(
        VALUES,
        WAITING);
  }

  @Override
  public void fetch(Queue collector, CollectRequest run, SheetBuilder sheet) throws Exception {
    RowBuilder values = sheet.row(VALUES);
    values.value(0, collector.depth());
    values.value(1, collector.done(run.scrape()));
    Map<Integer, Long> waiting = collector.waiting();
    if (waiting != null) {
      for (Map.Entry<Integer, Long> entry : waiting.entrySet()) {
        RowBuilder waitingRow = sheet.row(WAITING);
        waitingRow.label(0, text(entry.getKey()));
        waitingRow.value(0, entry.getValue());
      }
    }
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
