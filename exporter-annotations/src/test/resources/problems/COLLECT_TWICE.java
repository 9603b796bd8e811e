package p;

import dev.exporterkit.annotations.*;

@Collector(name = "jobs", description = "Jobs.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  @Collect
  Row again() {
//    ^ [COLLECT_TWICE] collector C has several @Collect methods. Keep one, and split the class.
    return null;
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}
}
