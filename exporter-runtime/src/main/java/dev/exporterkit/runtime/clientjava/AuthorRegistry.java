package dev.exporterkit.runtime.clientjava;

import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.runtime.exposition.Contributor;
import dev.exporterkit.runtime.exposition.Source;
import dev.exporterkit.runtime.log.Causes;
import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.scrape.LogThrottle;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Provider;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The registry for the author's metrics about the exporter itself. It is created when it is first
 * injected: most exporters do not use it, and should not load client_java at start.
 */
final class AuthorRegistry implements Provider<PrometheusRegistry>, Contributor {
  private static final Log log = Log.of(AuthorRegistry.class);

  private final LogThrottle throttle;
  private @Nullable PrometheusRegistry registry;
  private long failures;

  AuthorRegistry(LongSupplier nanoTime) {
    this.throttle = new LogThrottle(nanoTime);
  }

  @Override
  public synchronized PrometheusRegistry get() {
    if (registry == null) {
      registry = new PrometheusRegistry();
    }
    return registry;
  }

  @Override
  public Source contribute() {
    try {
      PrometheusRegistry own = ifInjected();
      return own == null ? Source.of(Sheet.EMPTY) : SnapshotSource.of(own.scrape());
    } catch (Throwable e) { // an author's callback must not affect the other metrics
      logFailure(e);
      return Source.of(Sheet.EMPTY);
    }
  }

  private synchronized void logFailure(Throwable failure) {
    failures++;
    if (throttle.tryAcquire(Causes.text(failure))) {
      log.error("Self-instrumentation failed", "failures", failures, "err", failure);
    }
  }

  private synchronized @Nullable PrometheusRegistry ifInjected() {
    return registry;
  }
}
