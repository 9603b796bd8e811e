package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Gauge(name = "a_jobs", help = "H.") long jobs, long forgotten, long read, long called, @Allow(rule = Rule.COMPONENT_UNUSED, reason = "R.") long kept) {
//                                                         ^ warning: [COMPONENT_UNUSED] component "forgotten" has no annotation, and no method of record C.Row reads it. Annotate or remove it.
    @Gauge(name = "a_load_ratio", help = "H.")
    double load() {
      return read / (double) called();
    }
  }
}
