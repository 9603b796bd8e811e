package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;

final class C {
  @Allow(rule = {Rule.PORT_TAKEN, Rule.PREFIX_MISSING}, reason = "R.")
  @Exporter(name = "a", port = 9100, description = "D.", collectors = {One.class, Two.class})
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
  @Allow(rule = Rule.PERCENT, reason = "R.")
  static final class Two {
    @Gauge(name = "b_used_percent", help = "Other.")
    long jobs() {
      return 1;
    }
  }
}
