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
      config = Config.class,
      defaultModule = "m")
//                    ^ [DEFAULT_MODULE] defaultModule = "m" has nothing to choose from: component "modules" of C.Config is a List<String>. Remove it, or give the config a component Map<String, …> modules.
  static final class Main {
    public static void main(String... args) {}
  }

  @Collector(name = "jobs", description = "Jobs.")
  static final class Jobs {
    @Collect
    Row collect(Target target) {
      return new Row(1);
    }
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}

  record Config(List<String> modules) {}
}
