package dev.exporterkit.samples.faults;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Counter;

/** Returns immediately. */
@Collector(name = "healthy")
final class HealthyCollector {
  private long runs;

  @Collect
  Runs collect() {
    return new Runs(++runs);
  }

  record Runs(
      @Counter(name = "faults_healthy_runs_total", help = "Runs of the collector.") long runs) {}
}
