package p;

import dev.exporterkit.annotations.*;

final class C {}

@Collector(name = "jobs", description = "Jobs.")
final class Second {
//    ^ [COLLECTOR_FILE] collector Second is the second class of its file. Make it a static nested class, or move it to a file of its own.
  @Gauge(name = "a_jobs", help = "H.")
  long jobs() {
    return 1;
  }
}
