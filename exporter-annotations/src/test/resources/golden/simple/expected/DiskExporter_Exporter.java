package disk;

import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.api.spi.ExporterDescriptor;
import java.util.List;
import javax.annotation.processing.Generated;

/** Describes {@link DiskExporter}. */
@Generated("dev.exporterkit.annotations.processor.ExporterProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class DiskExporter_Exporter implements ExporterBinding {
  @Override
  public Class<?> type() {
    return DiskExporter.class;
  }

  @Override
  public ExporterDescriptor descriptor() {
    return new ExporterDescriptor("disk", List.of("disk"), 19100, "Space on the file stores of this machine.");
  }

  @Override
  public List<CollectorBinding<?>> collectors() {
    return List.of(new DiskExporter_Stores_Binding());
  }

  @Override
  public Class<?> options() {
    return DiskExporter.Options.class;
  }

  @Override
  public List<Class<?>> guiceModules() {
    return List.of(
        DiskExporter.First.class,
        DiskExporter.Second.class);
  }
}
