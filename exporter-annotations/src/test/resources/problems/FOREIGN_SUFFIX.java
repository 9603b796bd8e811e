package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Gauge(name = "a_jobs_total", help = "H.") long value) {}
//                  ^ [FOREIGN_SUFFIX] gauge "a_jobs_total" ends in _total, the suffix of counters. Use @Counter, or name it "a_jobs".
}
