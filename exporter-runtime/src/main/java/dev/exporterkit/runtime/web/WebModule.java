package dev.exporterkit.runtime.web;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.runtime.exposition.Contributor;
import dev.exporterkit.runtime.flight.Timer;
import dev.exporterkit.runtime.scrape.Scraper;
import dev.exporterkit.runtime.web.body.ResponseBodies;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.function.LongSupplier;

/** Binds the web server and the endpoint of the metrics; other modules add their own routes. */
public final class WebModule extends AbstractModule {
  private final WebOptions options;

  /** Serves with the settings of the flags. */
  public WebModule(WebOptions options) {
    this.options = options;
  }

  @Override
  protected void configure() {
    bind(WebOptions.class).toInstance(options);
    bind(WebLimits.class).toInstance(options.limits());
  }

  @Provides
  @Singleton
  WebServer server(Set<Route> routes, ResponseTimeout timeout, LongSupplier nanoTime) {
    return new WebServer(routes, timeout, nanoTime);
  }

  @ProvidesIntoSet
  @Singleton
  Route metrics(
      ExporterBinding exporter,
      Scraper scraper,
      ScrapeDeadline deadlines,
      ExpositionResponse response,
      RequestLimits requests) {
    return requests.limited(
        options.telemetryPath(),
        new MetricsEndpoint(scraper, filter(exporter, scraper), deadlines, response),
        options.limits().maxRequests());
  }

  /** Collectors for probes do not run in a scrape, so they are omitted. */
  private static CollectorFilter filter(ExporterBinding exporter, Scraper scraper) {
    return new CollectorFilter(
        exporter.collectors().stream()
            .map(CollectorBinding::descriptor)
            .filter(collector -> !collector.isProbe())
            .map(CollectorDescriptor::name)
            .toList(),
        scraper.collectors().stream().map(CollectorDescriptor::name).toList());
  }

  @ProvidesIntoSet
  @Singleton
  Contributor refused(RequestLimits requests) {
    return requests;
  }

  @Provides
  @Singleton
  RequestLimits requestLimits(ExporterBinding exporter, LongSupplier nanoTime) {
    return new RequestLimits(exporter.descriptor(), nanoTime);
  }

  @Provides
  @Singleton
  ScrapeDeadline scrapeDeadline(LongSupplier nanoTime) {
    return new ScrapeDeadline(options.limits(), nanoTime);
  }

  @Provides
  @Singleton
  ResponseTimeout responseTimeout(Timer timer) {
    return new ResponseTimeout(options.limits().responseTimeout(), timer);
  }

  @Provides
  @Singleton
  ResponseBodies responseBodies() {
    return new ResponseBodies();
  }

  /** Each endpoint has its own, because it depends on how long its responses take to encode. */
  @Provides
  ExpositionResponse expositionResponse(
      ExporterBinding exporter,
      ResponseBodies bodies,
      ResponseTimeout timeout,
      LongSupplier nanoTime) {
    return new ExpositionResponse(
        bodies, timeout, options.onFailure(), exporter.descriptor().program(), nanoTime);
  }
}
