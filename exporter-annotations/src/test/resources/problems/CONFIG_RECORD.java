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
      config = String.class)
//                   ^ [CONFIG_RECORD] String cannot be used as a configuration. Use a record without type parameters.
  static final class Main {
    public static void main(String... args) {}
  }

  @Collector(name = "jobs", description = "Jobs.")
  static final class Jobs {
    @Collect
    Row collect() {
      return new Row(1);
    }
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}
}
