package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Gauge(name = "a_jobs", help = "H.") @Counter(name = "a_jobs_total", help = "H.") long value,
//                                         ^ [TWO_ANNOTATIONS] "value" has both @Gauge and @Counter. Keep one.
      @Label @Gauge(name = "a_more", help = "H.") long more) {}
//    ^ [TWO_ANNOTATIONS] "more" has both @Gauge and @Label. Keep one.
}
