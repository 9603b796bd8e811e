package dev.exporterkit.runtime.scrape;

import com.google.inject.AbstractModule;
import com.google.inject.Injector;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import dev.exporterkit.api.DynamicCollector;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.ExporterBinding;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Binds the collectors that run, and what runs them. */
public final class ScrapeModule extends AbstractModule {
  private final ExporterBinding exporter;
  private final Map<String, CollectorSettings> enabled;

  /** Runs these collectors, by name. */
  public ScrapeModule(ExporterBinding exporter, Map<String, CollectorSettings> enabled) {
    this.exporter = exporter;
    this.enabled = enabled;
  }

  @Override
  protected void configure() {
    for (CollectorBinding<?> collector : collectors()) {
      bind(collector.type()).in(Scopes.SINGLETON);
    }
    bind(CurrentScrape.class);
    bind(LongSupplier.class).toInstance(System::nanoTime);
  }

  @Provides
  @Singleton
  Scraper scraper(Injector injector, BuildInfo build, LongSupplier nanoTime) {
    List<BoundCollector<?>> all = new ArrayList<>(bound(injector, false));
    for (DynamicCollector each : DynamicCollectors.of(injector, declaredNames())) {
      all.add(bound(DynamicBinding.of(each), each, injector));
    }
    return new Scraper(all, about(build), nanoTime);
  }

  @Provides
  @Singleton
  Prober prober(Injector injector, LongSupplier nanoTime) {
    return new Prober(bound(injector, true), AboutScrape.ofProbe(exporter.descriptor()), nanoTime);
  }

  /** An exporter that only probes has no target that could be up or down without a probe. */
  private AboutScrape about(BuildInfo build) {
    boolean onlyProbes =
        !exporter.collectors().isEmpty()
            && exporter.collectors().stream().allMatch(c -> c.descriptor().isProbe());
    return onlyProbes
        ? AboutScrape.ofExporter(exporter.descriptor(), build)
        : new AboutScrape(exporter.descriptor(), build);
  }

  /** Those that a flag has switched off, too: their names are taken. */
  private List<String> declaredNames() {
    return exporter.collectors().stream().map(each -> each.descriptor().name()).toList();
  }

  @Provides
  @Singleton
  DroppedSamples droppedSamples() {
    return new DroppedSamples(exporter.descriptor(), enabled.keySet());
  }

  @Provides
  @Singleton
  ResponseDrops responseDrops(DroppedSamples dropped, LongSupplier nanoTime) {
    return new ResponseDrops(dropped, nanoTime);
  }

  private List<CollectorBinding<?>> collectors() {
    return exporter.collectors().stream()
        .<CollectorBinding<?>>map(collector -> collector)
        .filter(collector -> enabled.containsKey(collector.descriptor().name()))
        .toList();
  }

  private List<BoundCollector<?>> bound(Injector injector, boolean probes) {
    return collectors().stream()
        .filter(collector -> collector.descriptor().isProbe() == probes)
        .<BoundCollector<?>>map(binding -> bound(binding, injector))
        .toList();
  }

  private <C> BoundCollector<C> bound(CollectorBinding<C> binding, Injector injector) {
    return bound(binding, injector.getInstance(binding.type()), injector);
  }

  private <C> BoundCollector<C> bound(CollectorBinding<C> binding, C collector, Injector injector) {
    DroppedSamples dropped = injector.getInstance(DroppedSamples.class);
    String name = binding.descriptor().name();
    dropped.know(name);
    return new BoundCollector<>(
        binding,
        collector,
        enabled.getOrDefault(name, CollectorSettings.DEFAULT),
        drop -> dropped.add(name, drop),
        injector.getInstance(CurrentScrape.class));
  }
}
