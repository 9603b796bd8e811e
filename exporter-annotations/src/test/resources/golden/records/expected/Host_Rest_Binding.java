package records;

import dev.exporterkit.api.DynamicFamily;
import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/** Exposes what {@link Host.Rest} collects. */
@Generated("dev.exporterkit.annotations.processor.CollectorProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Host_Rest_Binding implements CollectorBinding<Host.Rest> {

  @Override
  public Class<Host.Rest> type() {
    return Host.Rest.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("rest", "Families that only the host knows.", true)
        .dynamic();
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of();
  }

  @Override
  public void fetch(Host.Rest collector, CollectRequest run, SheetBuilder sheet) throws Exception {
    DynamicFamily returned = Objects.requireNonNull(collector.families(), "families() returned null");
    sheet.add(returned);
  }
}
