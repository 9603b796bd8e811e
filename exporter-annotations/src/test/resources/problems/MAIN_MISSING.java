package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;

final class C {
  @Exporter(name = "a", port = 19100, description = "D.", collectors = One.class)
//^ warning: [MAIN_MISSING] class C.Main of exporter "a" has no main method. Add public static void main(String... args) { ExporterApplication.run(Main.class, args); }.
  static final class Main {
  }

  @Allow(rule = Rule.MAIN_MISSING, reason = "R.")
  @Exporter(name = "a", port = 19100, description = "D.", collectors = One.class)
  static final class Other {
  }

  @Collector(name = "one", description = "One.")
  static final class One {
    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }
}
