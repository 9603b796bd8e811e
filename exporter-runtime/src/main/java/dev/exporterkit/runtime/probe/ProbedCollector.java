package dev.exporterkit.runtime.probe;

import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Target;
import dev.exporterkit.client.ProbeScope;
import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.scrape.BoundCollector;
import dev.exporterkit.runtime.scrape.CollectorInput;
import dev.exporterkit.runtime.scrape.CollectorLog;
import dev.exporterkit.runtime.scrape.CollectorRun;
import dev.exporterkit.runtime.scrape.Failures;
import dev.exporterkit.runtime.scrape.Outcome;
import dev.exporterkit.runtime.scrape.RunLog;
import dev.exporterkit.runtime.scrape.ScrapeLog;
import dev.exporterkit.runtime.scrape.SharedFetches;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A collector for probes: it runs for many targets at a time. */
final class ProbedCollector {
  private final BoundCollector<?> collector;
  private final ScrapeLog lines;
  private final LongSupplier nanoTime;
  private final TargetResolver resolver;
  private final Failures.ManyTargets failures;

  ProbedCollector(
      BoundCollector<?> collector,
      ScrapeLog lines,
      TargetResolver resolver,
      LongSupplier nanoTime) {
    this.resolver = resolver;
    this.collector = collector;
    this.lines = lines;
    this.nanoTime = nanoTime;
    this.failures = new Failures.ManyTargets(nanoTime);
  }

  BoundCollector<?> collector() {
    return collector;
  }

  String name() {
    return collector.name();
  }

  /** Prepares a run for a target. */
  ProbeRun prepare(ProbeRequest request, SharedFetches shared) {
    ProbeLog steps = new ProbeLog(nanoTime);
    String target = request.target().text();
    CollectorLog operator =
        new CollectorLog(name(), List.of("target", target), lines, failures.of(target));
    CollectorRun run =
        CollectorRun.ofProbe(
            collector,
            new TracedLog(name(), steps, operator),
            shared,
            new Requested(request, steps, resolver));
    return new ProbeRun(run, steps);
  }

  /** The request, as a run sees it. */
  private record Requested(ProbeRequest request, ProbeLog steps, TargetResolver resolver)
      implements CollectorInput.Probed {
    private static final Log log = Log.of(Target.class);

    @Override
    public Target target() {
      return request.target();
    }

    @Override
    public ProbeScope scope(ScrapeContext run) {
      return new ProbeScope(resolver.network(run, this::trace), this::trace);
    }

    /** The client sees it if it asks for it, and the operator at level debug. */
    private void trace(String message, Object... attributes) {
      steps.add(message, attributes);
      log.debug(
          message,
          Stream.concat(Stream.of("target", target().text()), Stream.of(attributes)).toArray());
    }

    @Override
    public @Nullable Object module() {
      return request.module();
    }
  }

  /** Reports one run to the client that asks to see it, and to the operator. */
  private record TracedLog(String collector, ProbeLog steps, RunLog operator) implements RunLog {

    @Override
    public void ended(Outcome outcome, @Nullable Throwable failure) {
      if (failure == null) {
        steps.add("Collector succeeded", "collector", collector);
      } else if (outcome == Outcome.NO_DATA) {
        steps.add("Collector has no data", "collector", collector, "reason", failure);
      } else {
        steps.add("Collector failed", "collector", collector, "outcome", outcome, "err", failure);
      }
      operator.ended(outcome, failure);
    }

    @Override
    public void late(long nanos) {
      steps.add("Collector is late", "collector", collector, "after", CollectorLog.seconds(nanos));
      operator.late(nanos);
    }

    @Override
    public void stillRunning(long nanos) {
      steps.add(
          "Collector still runs and is not started again",
          "collector",
          collector,
          "for",
          CollectorLog.seconds(nanos));
      operator.stillRunning(nanos);
    }

    @Override
    public void endedLate(long nanos, @Nullable Throwable failure) {
      operator.endedLate(nanos, failure);
    }
  }
}
