package singles;

import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.api.spi.ExporterDescriptor;
import java.util.List;
import javax.annotation.processing.Generated;

/** Describes {@link Queue}. */
@Generated("dev.exporterkit.annotations.processor.ExporterProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Queue_Exporter implements ExporterBinding {
  @Override
  public Class<?> type() {
    return Queue.class;
  }

  @Override
  public ExporterDescriptor descriptor() {
    return new ExporterDescriptor("job-queue", List.of("job_queue"), 19099, "A queue.");
  }

  @Override
  public List<CollectorBinding<?>> collectors() {
    return List.of(new Queue_Binding());
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
