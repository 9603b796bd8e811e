package dev.exporterkit.runtime.selfmetrics;

import com.google.inject.AbstractModule;
import dev.exporterkit.runtime.scrape.Contributors;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;

/** Binds the registry that authors inject, and the metrics of this process unless they are off. */
public final class SelfMetricsModule extends AbstractModule {
  private final boolean processMetrics;

  /** Serves the metrics of this process only if asked to. */
  public SelfMetricsModule(boolean processMetrics) {
    this.processMetrics = processMetrics;
  }

  @Override
  protected void configure() {
    AuthorRegistry registry = new AuthorRegistry();
    ProcessMetrics process = new ProcessMetrics(processMetrics, System::nanoTime);
    bind(PrometheusRegistry.class).toProvider(registry);
    bind(ProcessMetrics.class).toInstance(process);
    bind(Contributors.class).toInstance(new Contributors(List.of(registry, process)));
  }
}
