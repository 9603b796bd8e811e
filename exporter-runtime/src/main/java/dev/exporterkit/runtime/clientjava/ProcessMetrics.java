package dev.exporterkit.runtime.clientjava;

import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.runtime.exposition.Contributor;
import dev.exporterkit.runtime.exposition.Source;
import dev.exporterkit.runtime.flight.Threads;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of this process and its JVM. Creating them takes 150 ms, so they appear shortly after
 * the port is bound, and one reading serves all scrapes within a second.
 */
public final class ProcessMetrics implements Contributor {
  private static final long FRESH = TimeUnit.SECONDS.toNanos(1);
  private static final long SETTLING_MILLIS = 200;
  private static final Source NOTHING = Source.of(Sheet.EMPTY);

  private final boolean wanted;
  private final LongSupplier nanoTime;
  private volatile @Nullable PrometheusRegistry registry;
  private Source latest = NOTHING;
  private long readAt;

  ProcessMetrics(boolean wanted, LongSupplier nanoTime) {
    this.wanted = wanted;
    this.nanoTime = nanoTime;
  }

  /** Creates the metrics on a separate thread, if they are enabled; until then there are none. */
  public void startInBackground() {
    if (wanted) {
      Threads.start("process-metrics", this::startLater);
    }
  }

  /** Leaves the processor to the first response, for which a client may be waiting. */
  private void startLater() {
    try {
      Thread.sleep(SETTLING_MILLIS);
    } catch (InterruptedException e) {
      return;
    }
    start();
  }

  void start() {
    PrometheusRegistry own = new PrometheusRegistry();
    JvmMetrics.builder().register(own);
    registry = own;
  }

  @Override
  public synchronized Source contribute() {
    PrometheusRegistry own = registry;
    if (own == null) {
      return NOTHING;
    }
    long now = nanoTime.getAsLong();
    if (latest == NOTHING || now - readAt >= FRESH) {
      latest = SnapshotSource.of(own.scrape());
      readAt = now;
    }
    return latest;
  }
}
