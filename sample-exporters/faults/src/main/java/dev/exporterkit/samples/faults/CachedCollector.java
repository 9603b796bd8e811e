package dev.exporterkit.samples.faults;

import dev.exporterkit.annotations.Cached;
import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Counter;

/** Answers at once, when its cache is empty or old. */
@Collector(name = "cached")
@Cached(ttl = "5m", reason = "Its runs show when the cache let one through.")
final class CachedCollector {
  private long runs;

  @Collect
  Runs collect() {
    return new Runs(++runs);
  }

  record Runs(
      @Counter(name = "faults_cached_runs_total", help = "Times the collector has run.")
          long runs) {}
}
