package dev.exporterkit.runtime.probe;

import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Target;
import dev.exporterkit.runtime.scrape.BoundCollector;
import dev.exporterkit.runtime.scrape.CollectorInput;
import dev.exporterkit.runtime.scrape.CollectorLog;
import dev.exporterkit.runtime.scrape.CollectorRun;
import dev.exporterkit.runtime.scrape.Failures;
import dev.exporterkit.runtime.scrape.ScrapeLog;
import dev.exporterkit.runtime.scrape.SharedFetches;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A collector as probes meet it: it runs for many targets side by side. */
final class ProbedCollector {
  private final BoundCollector<?> collector;
  private final ScrapeLog lines;
  private final LongSupplier nanoTime;
  private final Failures.ManyTargets failures;

  ProbedCollector(BoundCollector<?> collector, ScrapeLog lines, LongSupplier nanoTime) {
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
            new ProbeRunLog(name(), steps, operator),
            shared,
            new Requested(request, steps));
    return new ProbeRun(run, steps);
  }

  /** What a client asks for, as a run sees it. */
  private record Requested(ProbeRequest request, ProbeLog steps) implements CollectorInput.Probed {
    @Override
    public Target target(ScrapeContext run) {
      return request.target().during(run, steps);
    }

    @Override
    public @Nullable Object module() {
      return request.module();
    }
  }
}
