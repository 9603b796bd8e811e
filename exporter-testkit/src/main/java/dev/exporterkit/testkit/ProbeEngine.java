package dev.exporterkit.testkit;

import dev.exporterkit.api.AllowedNetwork;
import dev.exporterkit.api.ProbeTrace;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Target;
import dev.exporterkit.client.ProbeScope;
import dev.exporterkit.runtime.flight.Caller;
import dev.exporterkit.runtime.flight.Deadline;
import dev.exporterkit.runtime.flight.Result;
import dev.exporterkit.runtime.flight.SingleFlight;
import dev.exporterkit.runtime.flight.Threads;
import dev.exporterkit.runtime.flight.Timer;
import dev.exporterkit.runtime.scrape.BoundCollector;
import dev.exporterkit.runtime.scrape.CollectorInput;
import dev.exporterkit.runtime.scrape.CollectorResult;
import dev.exporterkit.runtime.scrape.CollectorRun;
import dev.exporterkit.runtime.scrape.CollectorRun.Collected;
import dev.exporterkit.runtime.scrape.LateFetches;
import dev.exporterkit.runtime.scrape.Outcome;
import dev.exporterkit.runtime.scrape.RunLog;
import dev.exporterkit.runtime.scrape.SharedFetches;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Runs a collector for one target.
 *
 * @param network the network of injected clients
 * @param trace their trace
 */
record ProbeEngine(Timer timer, AllowedNetwork network, ProbeTrace trace) {

  CollectorResult run(
      BoundCollector<?> collector, Target target, @Nullable Object module, Deadline deadline) {
    ExecutorService threads = Threads.pool("probe");
    try {
      SharedFetches shared = new SharedFetches(new LateFetches(timer, threads), target);
      CollectorRun run =
          CollectorRun.ofProbe(
              collector, new NoLog(), shared, new Requested(target, module, network, trace));
      Caller<CollectorRun, Collected> caller =
          new SingleFlight<String, CollectorRun, Collected>(timer, 1)
              .joinOrStart(collector.name(), deadline, run, threads);
      Result<Collected> result = caller.await();
      return caller.work().result(result);
    } finally {
      threads.shutdown();
    }
  }

  private record Requested(
      Target target, @Nullable Object module, AllowedNetwork network, ProbeTrace trace)
      implements CollectorInput.Probed {
    @Override
    public ProbeScope scope(ScrapeContext run) {
      return new ProbeScope(network, trace);
    }
  }

  /** The result has everything that a test needs. */
  private static final class NoLog implements RunLog {
    @Override
    public void ended(Outcome outcome, @Nullable Throwable failure) {}

    @Override
    public void late(long nanos) {}

    @Override
    public void stillRunning(long nanos) {}

    @Override
    public void endedLate(long nanos, @Nullable Throwable failure) {}
  }
}
