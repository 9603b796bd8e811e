package records;

import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.api.spi.ExporterDescriptor;
import java.util.List;
import javax.annotation.processing.Generated;

/** Describes {@link Host}. */
@Generated("dev.exporterkit.annotations.processor.ExporterProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Host_Exporter implements ExporterBinding {
  @Override
  public Class<?> type() {
    return Host.class;
  }

  @Override
  public ExporterDescriptor descriptor() {
    return new ExporterDescriptor("host", List.of("host"), 19099, "An exporter that is a collector, and a record.")
        .probes("/probe", "");
  }

  @Override
  public List<CollectorBinding<?>> collectors() {
    return List.of(
        new Host_Binding(),
        new Host_Load_Binding(),
        new Host_Names_Binding(),
        new Host_Ping_Binding(),
        new Host_Rest_Binding());
  }

  @Override
  public Class<?> options() {
    return null;
  }

  @Override
  public List<Class<?>> guiceModules() {
    return List.of();
  }
}
