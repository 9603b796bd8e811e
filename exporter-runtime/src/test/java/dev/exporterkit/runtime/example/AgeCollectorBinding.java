package dev.exporterkit.runtime.example;

import dev.exporterkit.api.spi.Caching;
import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.ColumnType;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import java.time.Duration;
import java.util.List;

/** As the processor would write it. */
final class AgeCollectorBinding implements CollectorBinding<AgeCollector> {
  private static final RowSchema AGE =
      RowSchema.withLabels()
          .gauge(ColumnType.DOUBLE, "queue_oldest_job_age_seconds", "Age of the oldest job.")
          .build();

  @Override
  public Class<AgeCollector> type() {
    return AgeCollector.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("age", "Age of the oldest <job> & more; 100% slow.", false)
        .cached(Caching.of(Duration.ofMinutes(1)));
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(AGE);
  }

  @Override
  public void fetch(AgeCollector collector, CollectRequest run, SheetBuilder sheet) {
    sheet.row(AGE).value(0, collector.age());
  }
}
