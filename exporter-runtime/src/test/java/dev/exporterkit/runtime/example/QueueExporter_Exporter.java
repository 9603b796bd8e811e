package dev.exporterkit.runtime.example;

import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.api.spi.ExporterDescriptor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** As the processor would write it. */
public final class QueueExporter_Exporter implements ExporterBinding {
  @Override
  public Class<?> type() {
    return QueueExporter.class;
  }

  @Override
  public ExporterDescriptor descriptor() {
    return new ExporterDescriptor(
        "queue", List.of("queue"), 9101, "Jobs <in> the queues & their age.");
  }

  @Override
  public List<CollectorBinding<?>> collectors() {
    return List.of(new QueueCollectorBinding(), new AgeCollectorBinding());
  }

  @Override
  public @Nullable Class<?> options() {
    return QueueOptions.class;
  }

  @Override
  public List<Class<?>> guiceModules() {
    return List.of();
  }
}
