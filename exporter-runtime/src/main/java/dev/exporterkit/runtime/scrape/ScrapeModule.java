package dev.exporterkit.runtime.scrape;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Binding;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.binder.ScopedBindingBuilder;
import com.google.inject.util.Types;
import dev.exporterkit.api.DynamicCollector;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.client.CurrentScrape;
import dev.exporterkit.runtime.exposition.Contributor;
import dev.exporterkit.runtime.flight.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Binds the enabled collectors and the code that runs them. */
public final class ScrapeModule extends AbstractModule {
  // The key was created with this type.
  @SuppressWarnings("unchecked")
  private static final Key<Set<DynamicCollector>> DYNAMIC =
      (Key<Set<DynamicCollector>>) Key.get(Types.setOf(DynamicCollector.class));

  private final ExporterBinding exporter;
  private final Map<String, CollectorSettings> enabled;
  private final Timer timer;

  /**
   * Runs some collectors.
   *
   * @param enabled their settings, by name
   * @param timer the clock of everything in the exporter
   */
  public ScrapeModule(
      ExporterBinding exporter, Map<String, CollectorSettings> enabled, Timer timer) {
    this.exporter = exporter;
    this.enabled = enabled;
    this.timer = timer;
  }

  @Override
  protected void configure() {
    for (CollectorBinding<?> collector : collectors()) {
      bindCollector(collector.type());
    }
    bind(CurrentScrape.class).toInstance(new CurrentScrape());
    bind(Timer.class).toInstance(timer);
    bind(LongSupplier.class).toInstance(timer);
  }

  /** A record is injected through its canonical constructor, unless another one has @Inject. */
  private <C> void bindCollector(Class<C> type) {
    boolean annotated =
        Stream.of(type.getDeclaredConstructors())
            .anyMatch(
                constructor ->
                    constructor.isAnnotationPresent(Inject.class)
                        || constructor.isAnnotationPresent(com.google.inject.Inject.class));
    ScopedBindingBuilder binding =
        type.isRecord() && !annotated
            ? bind(type).toConstructor(canonicalConstructor(type))
            : bind(type);
    binding.in(Scopes.SINGLETON);
  }

  private static <C> Constructor<C> canonicalConstructor(Class<C> record) {
    Class<?>[] types =
        Stream.of(record.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return record.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) { // every record has it
      throw new IllegalStateException(e);
    }
  }

  @Provides
  @Singleton
  BoundCollectors collectors(
      Injector injector, DynamicCollectors dynamic, DroppedSamples dropped, CurrentScrape current) {
    List<BoundCollector<?>> scraped = new ArrayList<>(bound(injector, false));
    scraped.addAll(dynamic.bound(dropped, current));
    return new BoundCollectors(scraped, bound(injector, true));
  }

  @Provides
  @Singleton
  Scraper scraper(
      BuildInfo build, BoundCollectors collectors, ExpositionAssembler assembler, Timer timer) {
    return new Scraper(collectors.scraped(), about(build), assembler, timer);
  }

  /** An exporter that only has probes has no target that could be up or down without a probe. */
  private ScrapeMetrics about(BuildInfo build) {
    boolean onlyProbes =
        !exporter.collectors().isEmpty()
            && exporter.collectors().stream().allMatch(c -> c.descriptor().isProbe());
    return onlyProbes
        ? ScrapeMetrics.ofExporter(exporter.descriptor(), build)
        : new ScrapeMetrics(exporter.descriptor(), build);
  }

  /** The names of disabled collectors are taken too. */
  @Provides
  @Singleton
  DynamicCollectors dynamicCollectors(Injector injector) {
    @Nullable Binding<Set<DynamicCollector>> bound = injector.getExistingBinding(DYNAMIC);
    return DynamicCollectors.of(
        bound == null ? Set.of() : bound.getProvider().get(),
        exporter.collectors().stream().map(each -> each.descriptor().name()).toList());
  }

  @Provides
  @Singleton
  DroppedSamples droppedSamples(DynamicCollectors dynamic, LongSupplier nanoTime) {
    List<String> names = new ArrayList<>(enabled.keySet());
    names.addAll(dynamic.names());
    return new DroppedSamples(exporter.descriptor(), names, nanoTime);
  }

  @Provides
  @Singleton
  ExpositionAssembler expositionAssembler(DroppedSamples dropped, Set<Contributor> contributors) {
    return new ExpositionAssembler(dropped, contributors);
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
        .<BoundCollector<?>>map(collector -> bound(collector, injector))
        .toList();
  }

  private <C> BoundCollector<C> bound(CollectorBinding<C> binding, Injector injector) {
    String name = binding.descriptor().name();
    DroppedSamples dropped = injector.getInstance(DroppedSamples.class);
    return new BoundCollector<>(
        binding,
        injector.getInstance(binding.type()),
        requireNonNull(enabled.get(name)),
        drop -> dropped.record(name, drop),
        injector.getInstance(CurrentScrape.class));
  }
}
