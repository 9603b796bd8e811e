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
      probePath = "/probe",
//                ^ [PROBE_UNUSED] probePath = "/probe" has no effect: no collector of exporter "a" takes a Target. Remove it.
      defaultModule = "m")
//                    ^ [PROBE_UNUSED] defaultModule = "m" has no effect: no collector of exporter "a" takes a Target. Remove it.
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
