package dev.exporterkit.cli;

import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.api.spi.ExporterDescriptor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exporter that is found as a service. */
public final class NamedExporter implements ExporterBinding {
  @Override
  public Class<?> type() {
    return NamedExporter.class;
  }

  @Override
  public ExporterDescriptor descriptor() {
    return new ExporterDescriptor("named", List.of("named"), 19999, "Named.");
  }

  @Override
  public List<CollectorBinding<?>> collectors() {
    return List.of();
  }

  @Override
  public @Nullable Class<?> options() {
    return null;
  }

  @Override
  public List<Class<?>> guiceModules() {
    return List.of();
  }
}
