package dev.exporterkit.runtime.probe;

import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.runtime.flight.Deadline;
import dev.exporterkit.runtime.scrape.BoundCollector;
import dev.exporterkit.runtime.scrape.CollectorInput;
import dev.exporterkit.runtime.scrape.CollectorLog;
import dev.exporterkit.runtime.scrape.CollectorRun;
import dev.exporterkit.runtime.scrape.DropLog;
import dev.exporterkit.runtime.scrape.ProbeFailures;
import dev.exporterkit.runtime.scrape.RunTask;
import dev.exporterkit.runtime.scrape.ScrapeLog;
import dev.exporterkit.runtime.scrape.SharedFetches;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/** Runs one collector for many targets side by side, for each of them never twice at a time. */
final class ProbeRunner {
  private final BoundCollector<?> collector;
  private final ScrapeLog lines;
  private final ProbeFailures failures;
  private final DropLog drops;
  private final LongSupplier nanoTime;
  private final Executor threads;

  private final Map<ProbeRequest.Key, ProbeRun> runs = new HashMap<>();

  ProbeRunner(
      BoundCollector<?> collector, ScrapeLog lines, LongSupplier nanoTime, Executor threads) {
    this.collector = collector;
    this.lines = lines;
    this.failures = new ProbeFailures(nanoTime);
    this.drops = new DropLog(collector.name(), nanoTime);
    this.nanoTime = nanoTime;
    this.threads = threads;
  }

  String name() {
    return collector.name();
  }

  CollectorDescriptor descriptor() {
    return collector.binding().descriptor();
  }

  List<RowSchema> schemas() {
    return collector.binding().schemas();
  }

  /** Returns how many runs go on after their time was up. */
  synchronized long late() {
    return runs.values().stream().filter(each -> each.run().isLate()).count();
  }

  /** Starts a run, or joins the one that is under way for an equal probe. */
  synchronized ProbeRun.Claim join(ProbeRequest request, Deadline deadline, SharedFetches shared) {
    ProbeRun under = runs.get(request.key());
    if (under == null || under.run().isOver()) {
      return start(request, deadline, shared).waiting(deadline);
    }
    return under.run().join(deadline) ? under.waiting(deadline) : under.refused();
  }

  private ProbeRun start(ProbeRequest request, Deadline deadline, SharedFetches shared) {
    ProbeRun started = newRun(request, deadline);
    runs.put(request.key(), started);
    RunTask task = new RunTask(collector, started.run(), started.log());
    try {
      CollectorInput input = input(request, started, shared);
      threads.execute(() -> run(task, input, request, started));
    } catch (Throwable e) { // no thread to be had
      task.fail(e);
      forget(request, started);
    }
    return started;
  }

  private void run(RunTask task, CollectorInput input, ProbeRequest request, ProbeRun started) {
    try {
      task.perform(input, Sheet.EMPTY);
    } finally {
      forget(request, started);
    }
  }

  private ProbeRun newRun(ProbeRequest request, Deadline deadline) {
    CollectorRun run =
        new CollectorRun(name(), deadline, collector.longest(), nanoTime, threads::execute);
    ProbeLog steps = new ProbeLog(nanoTime);
    String target = request.target().text();
    CollectorLog log =
        new CollectorLog(name(), List.of("target", target), lines, failures.of(target), drops);
    return new ProbeRun(run, steps, new ProbeRunLog(name(), steps, log));
  }

  private static CollectorInput input(ProbeRequest request, ProbeRun probe, SharedFetches shared) {
    CollectorRun run = probe.run();
    ScrapeContext context = run.context(shared);
    return new CollectorInput(
        context,
        new CollectorInput.Probed(
            request.target().during(context, probe.steps()), request.module()));
  }

  private synchronized void forget(ProbeRequest request, ProbeRun ended) {
    // A run that is over may have been replaced already.
    runs.remove(request.key(), ended);
  }
}
