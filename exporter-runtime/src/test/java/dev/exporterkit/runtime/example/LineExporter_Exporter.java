package dev.exporterkit.runtime.example;

import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.api.spi.ExporterDescriptor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** As the processor would write it. */
public final class LineExporter_Exporter implements ExporterBinding {
  @Override
  public Class<?> type() {
    return LineExporter.class;
  }

  @Override
  public ExporterDescriptor descriptor() {
    return new ExporterDescriptor("line", List.of("line"), 19102, "What servers say first.")
        .probes("/probe", "ssh");
  }

  @Override
  public List<CollectorBinding<?>> collectors() {
    return List.of(new LineCollectorBinding());
  }

  @Override
  public @Nullable Class<?> options() {
    return null;
  }

  @Override
  public Class<? extends Record> config() {
    return LineConfig.class;
  }

  @Override
  public List<Class<?>> guiceModules() {
    return List.of();
  }
}
