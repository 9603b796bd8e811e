package dev.exporterkit.runtime.probe;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.runtime.config.Modules;
import dev.exporterkit.runtime.flight.Timer;
import dev.exporterkit.runtime.scrape.BoundCollectors;
import dev.exporterkit.runtime.scrape.DroppedSamples;
import dev.exporterkit.runtime.scrape.ScrapeMetrics;
import dev.exporterkit.runtime.web.ExpositionResponse;
import dev.exporterkit.runtime.web.HostBulkhead;
import dev.exporterkit.runtime.web.RequestLimits;
import dev.exporterkit.runtime.web.ResponseTimeout;
import dev.exporterkit.runtime.web.Route;
import dev.exporterkit.runtime.web.ScrapeDeadline;
import dev.exporterkit.runtime.web.WebLimits;
import dev.exporterkit.runtime.web.body.ResponseBodies;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.LongSupplier;

/** Binds the prober, its allowed targets and, if the exporter has probes, its endpoint. */
public final class ProbeModule extends AbstractModule {
  private final List<TargetRule> allowed;
  private final boolean isServed;

  /**
   * Binds what an exporter needs for probes.
   *
   * @param allowed the targets that the flags allow; all if empty
   * @param isServed whether the exporter has collectors for probes
   */
  public ProbeModule(List<TargetRule> allowed, boolean isServed) {
    this.allowed = List.copyOf(allowed);
    this.isServed = isServed;
  }

  @Override
  protected void configure() {
    install(new TargetsModule(allowed));
    if (isServed) {
      install(new ServedModule());
    }
  }

  @Provides
  @Singleton
  Prober prober(
      ExporterBinding exporter,
      BoundCollectors collectors,
      DroppedSamples dropped,
      TargetResolver resolver,
      Timer timer) {
    return new Prober(
        collectors.probing(),
        ScrapeMetrics.ofProbe(exporter.descriptor()),
        dropped,
        resolver,
        timer);
  }

  private static final class ServedModule extends AbstractModule {
    @ProvidesIntoSet
    @Singleton
    Route probe(
        ExporterBinding exporter,
        Prober prober,
        TargetResolver resolver,
        Provider<Modules> modules,
        ScrapeDeadline deadlines,
        ExpositionResponse metrics,
        ProbeReport report,
        WebLimits limits,
        RequestLimits requests,
        LongSupplier nanoTime) {
      String path = exporter.descriptor().probePath();
      ProbeEndpoint endpoint =
          new ProbeEndpoint(
              prober,
              new ProbeRequests(resolver, modules::get),
              deadlines,
              new ProbeResponse(metrics, report),
              new HostBulkhead(limits.maxProbes(), nanoTime),
              requests.refusals(path));
      return requests.limited(path, endpoint, limits.maxProbes());
    }

    @Provides
    ProbeReport report(ResponseBodies bodies, ResponseTimeout timeout) {
      return new ProbeReport(bodies, timeout);
    }
  }
}
