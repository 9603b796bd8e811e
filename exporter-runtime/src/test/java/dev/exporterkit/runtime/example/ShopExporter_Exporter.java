package dev.exporterkit.runtime.example;

import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.api.spi.ExporterDescriptor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** As the processor would write it. */
public final class ShopExporter_Exporter implements ExporterBinding {
  @Override
  public Class<?> type() {
    return ShopExporter.class;
  }

  @Override
  public ExporterDescriptor descriptor() {
    return new ExporterDescriptor("shop", List.of("shop"), 9102, "A shop.")
        .probes("/probe", "fast");
  }

  @Override
  public List<CollectorBinding<?>> collectors() {
    return List.of(new ShopCollectorBinding());
  }

  @Override
  public @Nullable Class<?> options() {
    return null;
  }

  @Override
  public Class<? extends Record> config() {
    return ShopConfig.class;
  }

  @Override
  public List<Class<?>> guiceModules() {
    return List.of();
  }
}
