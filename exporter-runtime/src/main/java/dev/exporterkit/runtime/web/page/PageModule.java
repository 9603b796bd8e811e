package dev.exporterkit.runtime.web.page;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.runtime.config.Modules;
import dev.exporterkit.runtime.probe.Prober;
import dev.exporterkit.runtime.scrape.BuildInfo;
import dev.exporterkit.runtime.scrape.DroppedSamples;
import dev.exporterkit.runtime.scrape.Scraper;
import dev.exporterkit.runtime.web.Route;
import dev.exporterkit.runtime.web.WebOptions;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.function.LongSupplier;

/** Binds the landing page. */
public final class PageModule extends AbstractModule {

  @ProvidesIntoSet
  @Singleton
  Route landingPage(
      ExporterBinding exporter,
      BuildInfo build,
      Scraper scraper,
      Prober prober,
      Provider<Modules> modules,
      DroppedSamples dropped,
      WebOptions options,
      LongSupplier nanoTime) {
    LandingPage page =
        new LandingPage(
            exporter.descriptor(),
            build,
            options.telemetryPath(),
            new CollectorRows(scraper, prober, dropped, nanoTime),
            new ProbeForm(exporter.descriptor().probePath(), prober, modules::get));
    return new Route("/", page);
  }
}
