package dev.exporterkit.runtime.web;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.runtime.scrape.BuildInfo;
import dev.exporterkit.runtime.scrape.Contributors;
import dev.exporterkit.runtime.scrape.Scraper;
import jakarta.inject.Singleton;
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
      LongSupplier nanoTime) {
    String path = options.telemetryPath();
    return new WebServer(
        new Endpoints(
            path,
            new MetricsEndpoint(scraper, contributors.all(), nanoTime),
            new LandingPage(exporter.descriptor(), build, path, scraper.collectors())));
  }
}
