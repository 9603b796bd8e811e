package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Label String zone,
      @Label("zone") String other,
//           ^ [LABEL_TWICE] metric "a_jobs" has two labels named "zone". Rename one of them.
      @Gauge(name = "a_jobs", help = "H.") long value) {}
}
