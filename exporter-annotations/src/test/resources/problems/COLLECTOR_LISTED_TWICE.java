package p;

import dev.exporterkit.annotations.*;

final class C {
  @Exporter(name = "a", port = 19100, description = "D.", collectors = {One.class, One.class})
//                                                                                    ^ [COLLECTOR_LISTED_TWICE] collector C.One is listed twice. Remove one.
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
