package p;

import dev.exporterkit.annotations.*;

final class C {
  @Exporter(name = "a", port = 19100, description = "D.", collectors = {One.class, String.class})
//                                                                                       ^ [NOT_A_COLLECTOR] String is not a collector. Annotate it with @Collector, or remove it from the list.
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
