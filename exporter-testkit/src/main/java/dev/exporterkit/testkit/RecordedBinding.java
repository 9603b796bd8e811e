package dev.exporterkit.testkit;

import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import java.util.List;
import java.util.function.Consumer;

/**
 * The generated code of a collector, which reports what the collector throws.
 *
 * @param failures receives the exceptions
 */
record RecordedBinding<C>(CollectorBinding<C> binding, Consumer<Throwable> failures)
    implements CollectorBinding<C> {

  @Override
  public Class<C> type() {
    return binding.type();
  }

  @Override
  public CollectorDescriptor descriptor() {
    return binding.descriptor();
  }

  @Override
  public List<RowSchema> schemas() {
    return binding.schemas();
  }

  @Override
  public void fetch(C collector, CollectRequest run, SheetBuilder sheet) throws Exception {
    try {
      binding.fetch(collector, run, sheet);
    } catch (Throwable e) {
      failures.accept(e);
      throw e;
    }
  }
}
