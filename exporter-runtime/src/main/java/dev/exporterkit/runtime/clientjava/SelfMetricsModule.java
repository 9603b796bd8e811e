package dev.exporterkit.runtime.clientjava;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.exporterkit.runtime.exposition.Contributor;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;
import java.util.function.LongSupplier;

/**
 * Binds the registry that authors inject, and the metrics of this process unless they are disabled.
 */
public final class SelfMetricsModule extends AbstractModule {
  private final boolean processMetrics;

  /** Serves the metrics of this process only if they are enabled. */
  public SelfMetricsModule(boolean processMetrics) {
    this.processMetrics = processMetrics;
  }

  @Override
  protected void configure() {
    bind(PrometheusRegistry.class).toProvider(AuthorRegistry.class);
  }

  @Provides
  @Singleton
  ProcessMetrics processMetrics(LongSupplier nanoTime) {
    return new ProcessMetrics(processMetrics, nanoTime);
  }

  @Provides
  @Singleton
  AuthorRegistry authorRegistry(LongSupplier nanoTime) {
    return new AuthorRegistry(nanoTime);
  }

  @ProvidesIntoSet
  @Singleton
  Contributor fromAuthor(AuthorRegistry registry) {
    return registry;
  }

  @ProvidesIntoSet
  @Singleton
  Contributor fromProcess(ProcessMetrics process) {
    return process;
  }
}
