package p;

import dev.exporterkit.annotations.*;

final class C {
  @Exporter(name = "a", port = 9100, internal = true, description = "D.", collectors = One.class)
//                             ^ [INTERNAL_PORT] an internal exporter has port 9100, in the range of the public registry (9090 to 9999). Choose another, such as 19100.
  static final class Main {}

  @Collector(name = "one", description = "One.")
  static final class One {
    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }
}
