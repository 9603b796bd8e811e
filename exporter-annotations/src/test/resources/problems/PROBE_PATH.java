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
      probePath = "probe")
//                ^ [PROBE_PATH] "probe" cannot be the path of probes: it must begin with /. The usual path is /probe.
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
}
