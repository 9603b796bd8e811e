package p;

import dev.exporterkit.annotations.*;

@Collector(name = "jobs", description = "Jobs.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  @Gauge(name = "a_more", help = "H.")
//^ [COLLECT_AND_VALUES] more is a single value beside a @Collect method. Put it in a record, or in a collector of its own.
  long more() {
    return 1;
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}
}
