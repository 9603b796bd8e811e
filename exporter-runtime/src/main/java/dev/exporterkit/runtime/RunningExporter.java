package dev.exporterkit.runtime;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.runtime.scrape.Scraper;
import dev.exporterkit.runtime.web.WebOptions;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** An exporter that serves, until it is closed. Thread-safe. */
public final class RunningExporter implements AutoCloseable {
  private final ExporterBinding binding;
  private final Program.Started started;
  private final Serving serving;
  private boolean stopped;

  RunningExporter(ExporterBinding binding, Program.Started started, Serving serving) {
    this.binding = binding;
    this.started = started;
    this.serving = serving;
  }

  /** Returns the description of the exporter. */
  public ExporterDescriptor descriptor() {
    return binding.descriptor();
  }

  /** Returns the families that it can have, except dynamic ones and those of client_java. */
  public List<MetricFamily> families() {
    Stream<RowSchema> ofCollectors =
        binding.collectors().stream().flatMap(collector -> collector.schemas().stream());
    Stream<RowSchema> own = started.assembly().get(Scraper.class).schemas().stream();
    return Stream.concat(ofCollectors, own)
        .flatMap(schema -> schema.families().stream())
        .distinct()
        .toList();
  }

  /** Returns the addresses on which it listens, with their actual ports. */
  public List<InetSocketAddress> addresses() {
    return started.listeners().addresses();
  }

  /** Returns the URL of its landing page on its first address, such as {@code http://host:1/}. */
  public URI url() {
    return URI.create(Serving.url(addresses().get(0)));
  }

  /** Returns the URL of its metrics on its first address. */
  public URI metricsUrl() {
    return url().resolve(started.assembly().get(WebOptions.class).telemetryPath());
  }

  /** Stops like {@link #stop}, with the time of {@code --web.shutdown-timeout}. */
  @Override
  public void close() {
    stop(started.shutdownTimeout());
  }

  /**
   * Stops listening, waits for the responses in progress, and closes the connections and the
   * components of the exporter. A second call does nothing.
   *
   * @param patience the maximum time to wait for responses
   */
  public synchronized void stop(Duration patience) {
    if (stopped) {
      return;
    }
    stopped = true;
    try {
      serving.end(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      started.listeners().abort();
      started.assembly().close();
    }
  }
}
