package p;

import dev.exporterkit.annotations.*;

final class C {
  @Exporter(name = "a", port = 70000, description = "D.", collectors = One.class)
//                             ^ [EXPORTER_PORT] 70000 cannot be a port. A port is between 1 and 65535.
  static final class Main {
    public static void main(String... args) {}
  }

  @Collector(name = "one", description = "One.")
  static final class One {
    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }
}
