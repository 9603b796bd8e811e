package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.runtime.flight.Caller;
import dev.exporterkit.runtime.flight.Deadline;
import dev.exporterkit.runtime.flight.Result;
import dev.exporterkit.runtime.flight.SingleFlight;
import dev.exporterkit.runtime.flight.Threads;
import dev.exporterkit.runtime.flight.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Runs a collector for each scrape, on a separate thread and never twice at a time. */
final class CollectorRunner implements ScrapedCollector {
  private final BoundCollector<?> collector;
  private final CollectorLog log;
  private final ExecutorService thread;
  private final SingleFlight<String, CollectorRun, CollectorRun.Collected> flights;
  private final AtomicReference<Sheet> earlier = new AtomicReference<>(Sheet.EMPTY);

  CollectorRunner(BoundCollector<?> collector, CollectorLog log, Timer timer) {
    this.collector = collector;
    this.log = log;
    this.thread = Threads.single("collector-" + collector.name());
    this.flights = new SingleFlight<>(timer, Integer.MAX_VALUE);
  }

  @Override
  public BoundCollector<?> collector() {
    return collector;
  }

  CollectorLog log() {
    return log;
  }

  ExecutorService thread() {
    return thread;
  }

  CollectorRun prepare(SharedFetches shared) {
    return CollectorRun.of(collector, log, shared, earlier);
  }

  @Override
  public Supplier<CollectorResult> join(Deadline deadline, SharedFetches shared) {
    Caller<CollectorRun, CollectorRun.Collected> caller =
        flights.joinOrStart(collector.name(), deadline, prepare(shared), thread);
    return () -> {
      Result<CollectorRun.Collected> result = caller.await();
      return caller.work().result(result);
    };
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
