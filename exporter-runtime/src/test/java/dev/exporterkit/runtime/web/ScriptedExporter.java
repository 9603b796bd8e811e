package dev.exporterkit.runtime.web;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Provides;
import dev.exporterkit.api.FailurePolicy;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.runtime.config.Modules;
import dev.exporterkit.runtime.example.ScriptedCollector;
import dev.exporterkit.runtime.exposition.Contributor;
import dev.exporterkit.runtime.flight.SystemTimer;
import dev.exporterkit.runtime.flight.Timer;
import dev.exporterkit.runtime.probe.ProbeModule;
import dev.exporterkit.runtime.scrape.BoundCollector;
import dev.exporterkit.runtime.scrape.BoundCollectors;
import dev.exporterkit.runtime.scrape.BuildInfo;
import dev.exporterkit.runtime.scrape.DroppedSamples;
import dev.exporterkit.runtime.scrape.ExpositionAssembler;
import dev.exporterkit.runtime.scrape.ScrapeMetrics;
import dev.exporterkit.runtime.scrape.Scraper;
import dev.exporterkit.runtime.web.page.PageModule;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** An exporter of collectors that do what a test says, wired as every other one. */
public final class ScriptedExporter implements ExporterBinding {
  private static final BuildInfo BUILD = new BuildInfo("1.2", "abc", "17");

  private final List<BoundCollector<?>> enabled = new ArrayList<>();
  private final List<BoundCollector<?>> probes = new ArrayList<>();
  private final List<CollectorBinding<?>> all = new ArrayList<>();
  private WebLimits limits = TestLimits.DEFAULT;
  private FailurePolicy onFailure = FailurePolicy.UP_GAUGE;
  private Modules modules = Modules.NONE;
  private Timer clock = new SystemTimer();

  public ScriptedExporter(ScriptedCollector... collectors) {
    for (ScriptedCollector collector : collectors) {
      with(collector.bound());
    }
  }

  public ScriptedExporter with(BoundCollector<?> collector) {
    boolean isProbe = collector.binding().descriptor().isProbe();
    (isProbe ? probes : enabled).add(collector);
    all.add(collector.binding());
    return this;
  }

  ScriptedExporter withDisabled(CollectorBinding<?> collector) {
    all.add(collector);
    return this;
  }

  ScriptedExporter limits(WebLimits newLimits) {
    this.limits = newLimits;
    return this;
  }

  ScriptedExporter onFailure(FailurePolicy policy) {
    this.onFailure = policy;
    return this;
  }

  public ScriptedExporter modules(Modules newModules) {
    this.modules = newModules;
    return this;
  }

  ScriptedExporter clock(Timer newClock) {
    this.clock = newClock;
    return this;
  }

  /** Returns a server for listeners that are bound elsewhere. */
  WebServer server() {
    WebOptions options = new WebOptions(List.of(), "/metrics", limits, onFailure);
    return Guice.createInjector(
            new WebModule(options),
            new ProbeModule(List.of(), !probes.isEmpty()),
            new PageModule(),
            new Scripts())
        .getInstance(WebServer.class);
  }

  /** Binds what a scrape of these collectors needs. */
  private final class Scripts extends AbstractModule {
    @Override
    protected void configure() {
      bind(ExporterBinding.class).toInstance(ScriptedExporter.this);
      bind(BuildInfo.class).toInstance(BUILD);
      bind(BoundCollectors.class).toInstance(new BoundCollectors(enabled, probes));
      bind(Modules.class).toInstance(modules);
      bind(Timer.class).toInstance(clock);
      bind(LongSupplier.class).toInstance(clock);
    }

    @Provides
    @Singleton
    DroppedSamples droppedSamples() {
      return new DroppedSamples(
          descriptor(), all.stream().map(each -> each.descriptor().name()).toList(), clock);
    }

    @Provides
    @Singleton
    ExpositionAssembler assembler(DroppedSamples dropped, Set<Contributor> contributors) {
      return new ExpositionAssembler(dropped, contributors);
    }

    @Provides
    @Singleton
    Scraper scraper(ExpositionAssembler assembler) {
      boolean onlyProbes = enabled.isEmpty() && !probes.isEmpty();
      ScrapeMetrics about =
          onlyProbes
              ? ScrapeMetrics.ofExporter(descriptor(), BUILD)
              : new ScrapeMetrics(descriptor(), BUILD);
      return new Scraper(enabled, about, assembler, clock);
    }
  }

  @Override
  public Class<?> type() {
    return ScriptedExporter.class;
  }

  @Override
  public ExporterDescriptor descriptor() {
    return new ExporterDescriptor("test", List.of("test"), 9100, "Jobs <in> \"queues\" & more.");
  }

  @Override
  public List<CollectorBinding<?>> collectors() {
    return all;
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
