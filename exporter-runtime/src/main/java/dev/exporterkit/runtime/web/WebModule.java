package dev.exporterkit.runtime.web;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.runtime.config.Modules;
import dev.exporterkit.runtime.scrape.ExpositionAssembler;
import dev.exporterkit.runtime.scrape.Scraper;
import dev.exporterkit.runtime.scrape.drops.DroppedSamples;
import dev.exporterkit.runtime.scrape.drops.ResponseDrops;
import dev.exporterkit.runtime.scrape.outcome.BuildInfo;
import dev.exporterkit.runtime.scrape.probe.Prober;
import dev.exporterkit.runtime.targets.Targets;
import dev.exporterkit.runtime.web.body.ResponseBodies;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Binds the web server. */
public final class WebModule extends AbstractModule {
  private final WebOptions options;

  /** Serves as flags say. */
  public WebModule(WebOptions options) {
    this.options = options;
  }

  @Provides
  @Singleton
  WebServer server(
      ExporterBinding exporter,
      BuildInfo build,
      Scraper scraper,
      ExpositionAssembler assembler,
      Prober prober,
      ProbeRequests probes,
      Provider<Modules> modules,
      DroppedSamples dropped,
      ResponseDrops drops,
      RefusedRequests refused,
      LongSupplier nanoTime) {
    WebLimits limits = options.limits();
    ScrapeDeadline deadlines = new ScrapeDeadline(ScrapeTimeout.of(limits), nanoTime);
    ResponseTimeout timeout = new ResponseTimeout(limits.responseTimeout(), nanoTime);
    FailureAnswer failure = new FailureAnswer(options.onFailure(), exporter.descriptor().program());
    ResponseBodies bodies = new ResponseBodies();
    String path = options.telemetryPath();
    Map<String, Endpoint> scrapes = new LinkedHashMap<>();
    scrapes.put(
        path,
        new LimitedEndpoint(
            new MetricsEndpoint(
                scraper,
                filter(exporter, scraper),
                deadlines,
                new ExpositionAnswer(bodies, timeout, failure, nanoTime),
                assembler),
            new Bulkhead(limits.maxRequests(), nanoTime),
            refused.of(path)));
    if (!prober.collectors().isEmpty()) {
      String probePath = exporter.descriptor().probePath();
      Endpoint probe =
          new ProbeEndpoint(
              prober,
              probes,
              deadlines,
              new ProbeAnswer(
                  new ExpositionAnswer(bodies, timeout, failure, nanoTime),
                  new ProbeReport(bodies, timeout),
                  drops),
              new HostBulkhead(limits.maxProbes(), nanoTime),
              refused.of(probePath));
      scrapes.put(
          probePath,
          new LimitedEndpoint(
              probe, new Bulkhead(limits.maxProbes(), nanoTime), refused.of(probePath)));
    }
    Endpoint landingPage =
        new LandingPage(
            exporter.descriptor(),
            build,
            path,
            new CollectorRows(scraper, prober, dropped, nanoTime),
            new ProbeForm(exporter.descriptor().probePath(), prober, modules::get));
    return new WebServer(new Endpoints(landingPage, scrapes), timeout, nanoTime);
  }

  /** Collectors for probes have no place in a scrape, and so are missing there. */
  private static CollectorFilter filter(ExporterBinding exporter, Scraper scraper) {
    return new CollectorFilter(
        exporter.collectors().stream()
            .map(CollectorBinding::descriptor)
            .filter(collector -> !collector.isProbe())
            .map(CollectorDescriptor::name)
            .toList(),
        scraper.collectors().stream().map(CollectorDescriptor::name).toList());
  }

  @Provides
  @Singleton
  RefusedRequests refusedRequests(ExporterBinding exporter, LongSupplier nanoTime) {
    return new RefusedRequests(exporter.descriptor(), nanoTime);
  }

  @Provides
  ProbeRequests probeRequests(Targets targets, Provider<Modules> modules) {
    return new ProbeRequests(targets, modules::get);
  }
}
