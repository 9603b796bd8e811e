package dev.exporterkit.samples.blackbox;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Target;
import dev.exporterkit.samples.blackbox.config.Module;
import dev.exporterkit.samples.blackbox.probe.Deadline;
import dev.exporterkit.samples.blackbox.probe.Probe;
import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.io.IOException;
import java.time.Duration;

/**
 * Probes a target as a module asks. A target that fails is a verdict, and no error of the probe.
 */
@Collector(value = "probe", description = "What a module asks of a target, and whether it does it.")
final class ProbeCollector {

  @Collect
  ProbeSheet probe(Target target, Module module, ScrapeContext scrape) {
    long start = System.nanoTime();
    try (Deadline deadline = Deadline.of(module.timeout(), scrape)) {
      Probe probe = new Probe(target, deadline);
      ProberRun run = ProberRun.of(module, probe);
      boolean success = succeeds(run, probe);
      Duration duration = Duration.ofNanos(System.nanoTime() - start);
      return new ProbeSheet(
          success,
          duration,
          run.failedDueToRegex(),
          probe.lookup(),
          run.tls(),
          run.http(),
          run.dns(),
          run.icmp(),
          run.expectInfo());
    }
  }

  private static boolean succeeds(ProberRun run, Probe probe) {
    try {
      run.run();
      probe.target().log("Probe succeeded");
      return true;
    } catch (IOException e) {
      probe.target().log("Probe failed", "reason", reason(e, probe.deadline()));
      return false;
    }
  }

  private static String reason(IOException failure, Deadline deadline) {
    if (deadline.isOver()) {
      return "it took longer than " + deadline;
    }
    return failure instanceof ProbeFailedException
        ? String.valueOf(failure.getMessage())
        : failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }
}
