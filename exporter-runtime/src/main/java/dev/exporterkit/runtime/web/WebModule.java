package dev.exporterkit.runtime.web;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.runtime.config.Modules;
import dev.exporterkit.runtime.probe.Targets;
import dev.exporterkit.runtime.scrape.BuildInfo;
import dev.exporterkit.runtime.scrape.Contributors;
import dev.exporterkit.runtime.scrape.Prober;
import dev.exporterkit.runtime.scrape.ResponseDrops;
import dev.exporterkit.runtime.scrape.Scraper;
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
      Contributors contributors,
      Prober prober,
      ProbeRequests probes,
      ResponseDrops drops,
      LongSupplier nanoTime) {
    WebLimits limits = options.limits();
    ScrapeGate gate = new ScrapeGate(limits.maxRequests());
    ScrapeDeadline deadlines = new ScrapeDeadline(ScrapeTimeout.of(limits), nanoTime);
    ResponseBodies bodies = new ResponseBodies();
    String path = options.telemetryPath();
    Endpoint metrics =
        new MetricsEndpoint(
            scraper, contributors.all(), deadlines, new ExpositionAnswer(bodies, nanoTime), drops);
    Map<String, Endpoint> scrapes = new LinkedHashMap<>();
    scrapes.put(path, gate.guard(metrics));
    if (!prober.collectors().isEmpty()) {
      Endpoint probe =
          new ProbeEndpoint(
              prober,
              probes,
              deadlines,
              new ExpositionAnswer(bodies, nanoTime),
              new ProbeReport(bodies),
              drops,
              nanoTime);
      scrapes.put(exporter.descriptor().probePath(), gate.guard(probe));
    }
    return new WebServer(
        new Endpoints(
            new LandingPage(exporter.descriptor(), build, path, scraper.collectors()), scrapes));
  }

  @Provides
  ProbeRequests probeRequests(Targets targets, Provider<Modules> modules) {
    return new ProbeRequests(targets, modules::get);
  }
}
