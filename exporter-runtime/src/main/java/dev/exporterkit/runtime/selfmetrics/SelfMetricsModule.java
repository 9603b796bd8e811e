package dev.exporterkit.runtime.selfmetrics;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.exporterkit.runtime.scrape.Contributor;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/** Binds the registry that authors inject, and the metrics of this process unless they are off. */
public final class SelfMetricsModule extends AbstractModule {
  private final boolean processMetrics;

  /** Serves the metrics of this process only if asked to. */
  public SelfMetricsModule(boolean processMetrics) {
    this.processMetrics = processMetrics;
  }

  @Provides
  @Singleton
  PrometheusRegistry registry() {
    return new PrometheusRegistry();
  }

  @Provides
  @Singleton
  ProcessMetrics processMetrics(LongSupplier nanoTime) {
    return new ProcessMetrics(nanoTime);
  }

  @Provides
  @Singleton
  Set<Contributor> contributors(PrometheusRegistry registry, ProcessMetrics process) {
    Set<Contributor> contributors = new LinkedHashSet<>();
    contributors.add(new RegistryContributor(registry));
    if (processMetrics) {
      contributors.add(process);
    }
    return contributors;
  }
}
