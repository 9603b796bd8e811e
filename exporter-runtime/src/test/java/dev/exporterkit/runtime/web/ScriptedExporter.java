package dev.exporterkit.runtime.web;

import dev.exporterkit.api.FailurePolicy;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.runtime.config.Modules;
import dev.exporterkit.runtime.example.ScriptedCollector;
import dev.exporterkit.runtime.exposition.Contributors;
import dev.exporterkit.runtime.scrape.ExpositionAssembler;
import dev.exporterkit.runtime.scrape.Scraper;
import dev.exporterkit.runtime.scrape.drops.DroppedSamples;
import dev.exporterkit.runtime.scrape.drops.ResponseDrops;
import dev.exporterkit.runtime.scrape.outcome.AboutScrape;
import dev.exporterkit.runtime.scrape.outcome.BuildInfo;
import dev.exporterkit.runtime.scrape.probe.Prober;
import dev.exporterkit.runtime.scrape.run.BoundCollector;
import dev.exporterkit.runtime.targets.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** An exporter of collectors that do what a test says, wired as every other one. */
final class ScriptedExporter implements ExporterBinding {
  private final List<BoundCollector<?>> enabled = new ArrayList<>();
  private final List<BoundCollector<?>> probes = new ArrayList<>();
  private final List<CollectorBinding<?>> all = new ArrayList<>();
  private WebLimits limits = WebLimits.DEFAULT;
  private FailurePolicy onFailure = FailurePolicy.UP_GAUGE;
  private Modules modules = Modules.NONE;
  private LongSupplier clock = System::nanoTime;

  ScriptedExporter(ScriptedCollector... collectors) {
    for (ScriptedCollector collector : collectors) {
      with(collector.bound());
    }
  }

  ScriptedExporter with(BoundCollector<?> collector) {
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

  ScriptedExporter modules(Modules newModules) {
    this.modules = newModules;
    return this;
  }

  ScriptedExporter clock(LongSupplier newClock) {
    this.clock = newClock;
    return this;
  }

  /** Returns a server for listeners that are bound elsewhere. */
  WebServer server() {
    WebOptions options = new WebOptions(List.of(), "/metrics", limits, onFailure);
    BuildInfo build = new BuildInfo("1.2", "abc", "17");
    boolean onlyProbes = enabled.isEmpty() && !probes.isEmpty();
    AboutScrape about =
        onlyProbes
            ? AboutScrape.ofExporter(descriptor(), build)
            : new AboutScrape(descriptor(), build);
    DroppedSamples dropped =
        new DroppedSamples(
            descriptor(), all.stream().map(each -> each.descriptor().name()).toList());
    ResponseDrops drops = new ResponseDrops(dropped, clock);
    RefusedRequests refused = new RefusedRequests(descriptor(), clock);
    return new WebModule(options)
        .server(
            this,
            build,
            new Scraper(enabled, about, clock),
            new ExpositionAssembler(dropped, drops, new Contributors(List.of(refused))),
            new Prober(probes, AboutScrape.ofProbe(descriptor()), clock),
            new ProbeRequests(new Targets(List.of()), () -> modules),
            () -> modules,
            dropped,
            drops,
            refused,
            clock);
  }

  @Override
  public Class<?> type() {
    return ScriptedExporter.class;
  }

  @Override
  public ExporterDescriptor descriptor() {
    return new ExporterDescriptor(
        "test", List.of("test"), 9100, "Jobs <in> \"queues\" & more.", true);
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
