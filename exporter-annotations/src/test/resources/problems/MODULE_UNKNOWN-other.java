package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

final class C {
  @Exporter(
      name = "a",
      port = 19100,
      description = "D.",
      collectors = Jobs.class,
//                     ^ [MODULE_UNKNOWN] collector "jobs" takes the module C.Module, but component "modules" of C.Config is a Map<String, C.Other>. Make it a Map<String, Module> modules.
      config = Config.class)
  static final class Main {
    public static void main(String... args) {}
  }

  @Collector(name = "jobs", description = "Jobs.")
  static final class Jobs {
    @Collect
    Row collect(Target target, Module module) {
      return new Row(1);
    }
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}

  record Config(Map<String, Other> modules) {}

  record Other(int size) {}

  record Module(int size) {}
}
