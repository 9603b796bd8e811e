package p;

import dev.exporterkit.annotations.*;

final class C {}

@Collector(name = "jobs", description = "Jobs.")
final class Second {
//    ^ [COLLECTOR_FILE] collector Second is a second class of its file. Nest it in another class as static, or give it a file of its own.
  @Gauge(name = "a_jobs", help = "H.")
  long jobs() {
    return 1;
  }
}
