package p;

import dev.exporterkit.annotations.*;

@Collector(name = "jobs", description = "Jobs.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  @Gauge(name = "a_more", help = "H.")
//^ [COLLECT_AND_VALUES] more is a single value in a class with a @Collect method. Move it to a record, or to a collector of its own.
  long more() {
    return 1;
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}
}
