package p;

import dev.exporterkit.annotations.*;

final class C {
  @Exporter(name = "a", port = 19100, description = "D.", collectors = {One.class, Two.class})
//                                                                                    ^ [COLLECTOR_NAME_TWICE] collector "one" has the name of C.One. Names are switches: rename one.
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

  @Collector(name = "one", description = "Two.")
  static final class Two {
    @Gauge(name = "a_more", help = "Other.")
    long jobs() {
      return 1;
    }
  }
}
