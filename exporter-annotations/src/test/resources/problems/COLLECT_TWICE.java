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
//    ^ [COLLECT_TWICE] collector C has more @Collect methods than one. Leave one, and split the class.
    return null;
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}
}
