package p;

import dev.exporterkit.annotations.*;

final class C {
  @Exporter(name = "a", port = 9100, description = "D.", collectors = {One.class, Two.class})
//                                                                                   ^ [FAMILY_RESERVED] metric "a_up" is made by the kit itself. Choose another name.
  static final class Main {}

  @Collector(value = "one", description = "One.")
  static final class One {
    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }

  @Collector(value = "two", description = "Two.")
  static final class Two {
    @Gauge(name = "a_up", help = "Other.")
    long jobs() {
      return 1;
    }
  }
}
