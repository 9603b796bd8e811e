package dev.exporterkit.samples.faults;

import dev.exporterkit.annotations.Cached;
import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Counter;

/** Returns immediately; runs only if its cache is empty or old. */
@Collector(name = "cached")
@Cached(ttl = "5m", reason = "The number of runs shows when the cache was bypassed.")
final class CachedCollector {
  private long runs;

  @Collect
  Runs collect() {
    return new Runs(++runs);
  }

  record Runs(
      @Counter(name = "faults_cached_runs_total", help = "Runs of the collector.") long runs) {}
}
