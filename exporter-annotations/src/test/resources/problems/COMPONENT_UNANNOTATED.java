package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      String zone,
//           ^ [COMPONENT_UNANNOTATED] component "zone" of type String has no annotation. Add @Label or a metric, or remove it.
      @Gauge(name = "a_jobs", help = "H.") long value) {}
}
