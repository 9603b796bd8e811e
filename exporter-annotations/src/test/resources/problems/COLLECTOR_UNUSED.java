package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;

final class C {
  @Exporter(name = "a", port = 19100, description = "D.", collectors = One.class)
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
//                  ^ warning: [COLLECTOR_UNUSED] no exporter runs collector "two". Name C.Two in the collectors of an @Exporter.
  static final class Two {
    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }

  @Allow(rule = Rule.COLLECTOR_UNUSED, reason = "R.")
  @Collector(name = "three", description = "Three.")
  static final class Three {
    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }
}
