package streams;

import dev.exporterkit.api.DynamicFamily;
import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/** Exposes what {@link Streams.Queries} collects. */
@Generated("dev.exporterkit.annotations.processor.CollectorProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Streams_Queries_Binding implements CollectorBinding<Streams.Queries> {

  @Override
  public Class<Streams.Queries> type() {
    return Streams.Queries.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("query", "Queries.", true)
        .dynamic();
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of();
  }

  @Override
  public void fetch(Streams.Queries collector, CollectRequest run, SheetBuilder sheet) throws Exception {
    List<DynamicFamily> returned = Objects.requireNonNull(collector.collect(), "collect() returned null");
    for (DynamicFamily family : returned) {
      sheet.add(family);
    }
  }
}
