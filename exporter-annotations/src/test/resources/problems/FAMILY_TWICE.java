package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Gauge(name = "a_jobs", help = "H.") long a,
      @Gauge(name = "a_jobs", help = "H.") long b,
//                  ^ [FAMILY_TWICE] metric "a_jobs" is declared twice, here and as gauge "a_jobs" on "a". Share one record, or nest it.
      @Counter(name = "a_jobs_total", help = "H.") long c) {}
//                    ^ [FAMILY_TWICE] metric "a_jobs_total" is declared twice, here and as gauge "a_jobs" on "a". Share one record, or nest it.
}
