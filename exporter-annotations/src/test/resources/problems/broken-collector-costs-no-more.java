package p;

import dev.exporterkit.annotations.*;

final class C {
  @Exporter(name = "a", port = 19100, description = "D.", collectors = {One.class, Two.class})
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

  @Collector(name = "two", description = "Two.")
  static final class Two {
    @Gauge(name = "a_more_total", help = "Other.")
//                ^ [FOREIGN_SUFFIX] gauge "a_more_total" ends in _total, the suffix of counters. Use @Counter, or name it "a_more".
    long jobs() {
      return 1;
    }
  }
}
