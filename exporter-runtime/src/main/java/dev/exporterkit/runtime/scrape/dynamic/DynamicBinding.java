package dev.exporterkit.runtime.scrape.dynamic;

import dev.exporterkit.api.DynamicCollector;
import dev.exporterkit.api.DynamicFamily;
import dev.exporterkit.api.spi.Caching;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.Level;
import dev.exporterkit.api.spi.RunInput;
import dev.exporterkit.api.spi.SheetBuilder;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a collector that comes from configuration one like those that are declared.
 *
 * @param descriptor what it says of itself, asked once
 */
record DynamicBinding(CollectorDescriptor descriptor)
    implements CollectorBinding<DynamicCollector> {

  static DynamicBinding of(DynamicCollector collector) {
    CollectorDescriptor descriptor =
        new CollectorDescriptor(collector.name(), collector.description(), true).dynamic();
    return new DynamicBinding(
        collector.cacheTtl().isZero()
            ? descriptor
            : descriptor.cached(Caching.of(collector.cacheTtl())));
  }

  @Override
  public Class<DynamicCollector> type() {
    return DynamicCollector.class;
  }

  @Override
  public List<Level> levels() {
    return List.of();
  }

  @Override
  public void fetch(DynamicCollector collector, RunInput run, SheetBuilder sheet) throws Exception {
    @Nullable Collection<DynamicFamily> families = collector.collect(run.scrape());
    if (families == null) {
      throw new IllegalStateException("collect returned null");
    }
    families.forEach(sheet::add);
  }
}
