package p;

import dev.exporterkit.annotations.*;

@Collector(name = "jobs", description = " ")
//                                      ^ [DESCRIPTION_EMPTY] collector "jobs" has no description. Say in one sentence what it is about.
final class C {
  @Gauge(name = "a_jobs", help = "H.")
  long jobs() {
    return 1;
  }
}
